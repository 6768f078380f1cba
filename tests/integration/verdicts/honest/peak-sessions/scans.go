// Right: fmt.Scan on a buffered reader that it makes itself, a difference map, deferred output.
package main

import . "fmt"

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var n int
	Fscan(in, &n)
	changes := map[int]int{}
	for ; n > 0; n-- {
		var start, end int
		Fscan(in, &start, &end)
		changes[start]++
		changes[end]--
	}
	times := make([]int, 0, len(changes))
	for time := range changes {
		times = append(times, time)
	}
	sort.Ints(times)
	open, peak, when := 0, 0, 0
	for _, time := range times {
		open += changes[time]
		if open > peak {
			peak, when = open, time
		}
	}
	Fprintln(out, peak, when)
}
