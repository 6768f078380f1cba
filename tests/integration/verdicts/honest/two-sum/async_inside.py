# Correct: asyncio inside of an ordinary method, and threads that are joined.
import asyncio
import threading


class Solution:
    def twoSum(self, nums, target):
        found = []

        async def look(first):
            for i in range(first, len(nums), 2):
                for k in range(i + 1, len(nums)):
                    if nums[i] + nums[k] == target:
                        found.append([i, k])
                        return
                await asyncio.sleep(0)

        async def both():
            await asyncio.gather(look(0), look(1))

        if len(nums) < 20:
            asyncio.run(both())
        else:
            threads = [threading.Thread(target=self.search, args=(nums, target, found, first))
                       for first in (0, 1)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        return found[0]

    def search(self, nums, target, found, first):
        seen = {}
        for index, number in enumerate(nums):
            if target - number in seen:
                found.append([seen[target - number], index])
                return
            seen[number] = index
