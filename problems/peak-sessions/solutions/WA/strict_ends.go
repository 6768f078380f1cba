// Wrong: a session is taken for open at its end.
func main() {
	scanner := bufio.NewScanner(os.Stdin)
	scanner.Split(bufio.ScanWords)
	next := func() int {
		scanner.Scan()
		value, _ := strconv.Atoi(scanner.Text())
		return value
	}
	n := next()
	starts, ends := make([]int, n), make([]int, n)
	for i := range starts {
		starts[i], ends[i] = next(), next()
	}
	sort.Ints(starts)
	sort.Ints(ends)
	peak, when, closed := 0, 0, 0
	for i, start := range starts {
		for closed < n && ends[closed] < start {
			closed++
		}
		if (i+1 == n || starts[i+1] > start) && i+1-closed > peak {
			peak, when = i+1-closed, start
		}
	}
	fmt.Println(peak, when)
}
