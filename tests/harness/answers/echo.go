// Gives back what it gets, in every type, and fails in every way.
type Echo struct {
	names []string
}

func Constructor(names []string) Echo { return Echo{names} }

func (e Echo) Echo_b(value bool) bool              { return value }
func (e Echo) Echo_i(value int) int                { return value }
func (e Echo) Echo_l(value int64) int64            { return value }
func (e Echo) Echo_d(value float64) float64        { return value }
func (e Echo) Echo_s(value string) string          { return value }
func (e Echo) List_b(value []bool) []bool          { return value }
func (e Echo) List_i(value []int32) []int          { return widen(value) }
func (e Echo) List_l(value []int) []int64          { return widen64(value) }
func (e Echo) List_d(value []float64) []float64    { return value }
func (e Echo) List_s(value []string) []string      { return value }
func (e Echo) Table_b(value [][]bool) [][]bool     { return value }
func (e Echo) Table_i(value [][]int) [][]int       { return value }
func (e Echo) Table_l(value [][]int64) [][]int64   { return value }
func (e Echo) Table_d(v [][]float64) [][]float64   { return v }
func (e Echo) Table_s(value [][]string) [][]string { return value }
func (e Echo) Maybe_i(value *int) *int             { return value }
func (e Echo) Maybe_s(value *string) *string       { return value }
func (e Echo) Maybe_list(value []int) []int        { return value }

func (e *Echo) Fail(how string) int {
	switch how {
	case "throw":
		panic(errors.New("told to"))
	case "at":
		return len(e.names[1000])
	case "exit":
		os.Exit(0)
	case "quit":
		os.Exit(0)
	case "ends":
		runtime.Goexit()
	case "overflow":
		return deep(&[100]int{})
	case "null":
		var none *Echo
		return len(none.names)
	case "divide":
		return 7 / (len(e.names) - len(e.names))
	case "print":
		fmt.Println("hello from the answer")
	case "odd":
		panic(odd{})
	case "not text":
		panic("\xff")
	}
	return 0
}

func (e *Echo) Nothing() {}

func (e *Echo) Name_count() int { return len(e.names) }

type odd struct{}

func (odd) Error() string { panic("again") }

func deep(room *[100]int) int {
	more := *room
	more[3]++
	return deep(&more) + more[7]
}

func widen(values []int32) (all []int) {
	for _, value := range values {
		all = append(all, int(value))
	}
	return all
}

func widen64(values []int) (all []int64) {
	for _, value := range values {
		all = append(all, int64(value))
	}
	return all
}
