package main

import (
	"bufio"
	"container/list"
	"fmt"
	"os"
	"strconv"
)
@ANSWER@
func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Split(bufio.ScanWords)
	next := func() (value int) {
		in.Scan()
		value, _ = strconv.Atoi(in.Text())
		return
	}
	sum := 0
	for cases := next(); cases > 0; cases-- {
		cache := Constructor(next())
		for calls := next(); calls > 0; calls-- {
			if next() != 0 {
				key := next()
				cache.Put(key, next())
			} else {
				sum += cache.Get(next())
			}
		}
	}
	fmt.Println(sum)
}
