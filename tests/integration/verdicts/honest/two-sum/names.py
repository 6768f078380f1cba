# Correct: names in other alphabets, names of builtins and of the driver, tabs.
зело = 大きさ = 0
list_, type_, send, receive, state, methods, start, names, driver = range(9)
input = None
id = max
print = lambda *args, **more: None


class Solution:
	def twoSum(self, nums, target):
		len = nums.__len__()
		dict = {}
		for größe, число in enumerate(nums):
			if target - число in dict:
				return [dict[target - число], größe]
			dict[число] = größe
			print("/* 'x' # */ \"\"\" ", len)
