// Correct: sorted events, ends before starts at equal times.
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
)

type event struct {
	time   int64
	change int
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<16)
	var n int
	fmt.Fscan(in, &n)
	events := make([]event, 0, 2*n)
	for i := 0; i < n; i++ {
		events = append(events, event{readInt(in), 1}, event{readInt(in), -1})
	}
	sort.Slice(events, func(a, b int) bool {
		if events[a].time != events[b].time {
			return events[a].time < events[b].time
		}
		return events[a].change < events[b].change
	})
	open, peak, when := 0, 0, int64(0)
	for _, e := range events {
		open += e.change
		if open > peak {
			peak, when = open, e.time
		}
	}
	fmt.Println(peak, when)
}

func readInt(in *bufio.Reader) (value int64) {
	c, _ := in.ReadByte()
	for c == ' ' || c == '\n' || c == '\r' {
		c, _ = in.ReadByte()
	}
	for ; c >= '0' && c <= '9'; c, _ = in.ReadByte() {
		value = value*10 + int64(c-'0')
	}
	return value
}
