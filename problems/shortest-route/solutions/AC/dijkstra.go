// Correct: Dijkstra from the end with container/heap, then the smallest neighbours.
package main

import (
	"bufio"
	"container/heap"
	"fmt"
	"os"
)

type road struct{ to, minutes int }
type entry struct{ minutes, roads, city int }
type entries []entry

func (e entries) Len() int { return len(e) }
func (e entries) Less(a, b int) bool {
	return e[a].minutes < e[b].minutes || e[a].minutes == e[b].minutes && e[a].roads < e[b].roads
}
func (e entries) Swap(a, b int) { e[a], e[b] = e[b], e[a] }
func (e *entries) Push(x any)   { *e = append(*e, x.(entry)) }
func (e *entries) Pop() any {
	last := (*e)[len(*e)-1]
	*e = (*e)[:len(*e)-1]
	return last
}

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var n, m, s, t int
	fmt.Fscan(in, &n, &m, &s, &t)
	near := make([][]road, n+1)
	for ; m > 0; m-- {
		var a, b, w int
		fmt.Fscan(in, &a, &b, &w)
		near[a] = append(near[a], road{b, w})
		near[b] = append(near[b], road{a, w})
	}
	best := make([]*entry, n+1)
	todo := &entries{{0, 0, t}}
	for todo.Len() > 0 {
		top := heap.Pop(todo).(entry)
		if best[top.city] != nil {
			continue
		}
		best[top.city] = &top
		for _, r := range near[top.city] {
			if best[r.to] == nil {
				heap.Push(todo, entry{top.minutes + r.minutes, top.roads + 1, r.to})
			}
		}
	}
	if best[s] == nil {
		fmt.Fprintln(out, -1)
		return
	}
	fmt.Fprintln(out, best[s].minutes)
	fmt.Fprint(out, s)
	for city := s; city != t; {
		next := n + 1
		for _, r := range near[city] {
			b := best[r.to]
			if b.minutes+r.minutes == best[city].minutes && b.roads+1 == best[city].roads && r.to < next {
				next = r.to
			}
		}
		city = next
		fmt.Fprint(out, " ", city)
	}
	fmt.Fprintln(out)
}
