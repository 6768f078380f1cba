package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
)
@ANSWER@
func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Split(bufio.ScanWords)
	next := func() int {
		in.Scan()
		value, _ := strconv.Atoi(in.Text())
		return value
	}
	sum := 0
	for cases := next(); cases > 0; cases-- {
		target := next()
		nums := make([]int, next())
		for i := range nums {
			nums[i] = next()
		}
		for _, index := range twoSum(nums, target) {
			sum += index
		}
	}
	fmt.Println(sum)
}
