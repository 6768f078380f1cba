// Correct: an index for each column: a map of sorted ids, and a sorted slice of (value, id).
type pair struct {
	value, id int
}

type index struct {
	buckets map[int][]int
	pairs   []pair
	sorted  bool
}

func newIndex(kind string) *index {
	x := &index{sorted: kind == "sorted" || kind == "both"}
	if kind == "hash" || kind == "both" {
		x.buckets = map[int][]int{}
	}
	return x
}

func (x *index) place(value, id int) int {
	return sort.Search(len(x.pairs), func(i int) bool {
		p := x.pairs[i]
		return p.value > value || p.value == value && p.id >= id
	})
}

func (x *index) add(value, id int) {
	if x.buckets != nil {
		bucket := x.buckets[value]
		at := sort.SearchInts(bucket, id)
		bucket = append(bucket, 0)
		copy(bucket[at+1:], bucket[at:])
		bucket[at] = id
		x.buckets[value] = bucket
	}
	if x.sorted {
		at := x.place(value, id)
		x.pairs = append(x.pairs, pair{})
		copy(x.pairs[at+1:], x.pairs[at:])
		x.pairs[at] = pair{value, id}
	}
}

func (x *index) drop(value, id int) {
	if x.buckets != nil {
		bucket := x.buckets[value]
		at := sort.SearchInts(bucket, id)
		if len(bucket) == 1 {
			delete(x.buckets, value)
		} else {
			x.buckets[value] = append(bucket[:at], bucket[at+1:]...)
		}
	}
	if x.sorted {
		at := x.place(value, id)
		x.pairs = append(x.pairs[:at], x.pairs[at+1:]...)
	}
}

func (x *index) plan(low, high, rows int) string {
	switch {
	case low > high:
		return "empty"
	case x.buckets != nil && (low == high || !x.sorted && high-low+1 < rows):
		return "hash"
	case x.sorted:
		return "sorted"
	}
	return "scan"
}

type ProductTable struct {
	rows    map[int][2]int
	indexes [2]*index
}

func Constructor(priceIndex string, categoryIndex string) ProductTable {
	return ProductTable{map[int][2]int{}, [2]*index{newIndex(priceIndex), newIndex(categoryIndex)}}
}

func column(name string) int {
	if name == "price" {
		return 0
	}
	return 1
}

func (this *ProductTable) Insert(id int, price int, category int) bool {
	if _, known := this.rows[id]; known {
		return false
	}
	this.rows[id] = [2]int{price, category}
	this.indexes[0].add(price, id)
	this.indexes[1].add(category, id)
	return true
}

func (this *ProductTable) Update(id int, price int, category int) bool {
	return this.Remove(id) && this.Insert(id, price, category)
}

func (this *ProductTable) Remove(id int) bool {
	row, known := this.rows[id]
	if known {
		delete(this.rows, id)
		this.indexes[0].drop(row[0], id)
		this.indexes[1].drop(row[1], id)
	}
	return known
}

func (this *ProductTable) Lookup(columnName string, value int, limit int) []int {
	return this.Range(columnName, value, value, limit)
}

func (this *ProductTable) Range(columnName string, low int, high int, limit int) []int {
	at := column(columnName)
	x := this.indexes[at]
	found := []int{}
	switch x.plan(low, high, len(this.rows)) {
	case "hash":
		for value := low; value <= high && len(found) < limit; value++ {
			for _, id := range x.buckets[value] {
				if len(found) < limit {
					found = append(found, id)
				} else {
					break
				}
			}
		}
	case "sorted":
		for i := x.place(low, 0); i < len(x.pairs) && len(found) < limit && x.pairs[i].value <= high; i++ {
			found = append(found, x.pairs[i].id)
		}
	case "scan":
		scan := newIndex("sorted")
		for id, row := range this.rows {
			if low <= row[at] && row[at] <= high {
				scan.pairs = append(scan.pairs, pair{row[at], id})
			}
		}
		sort.Slice(scan.pairs, func(i, j int) bool {
			a, b := scan.pairs[i], scan.pairs[j]
			return a.value < b.value || a.value == b.value && a.id < b.id
		})
		for i := 0; i < len(scan.pairs) && i < limit; i++ {
			found = append(found, scan.pairs[i].id)
		}
	}
	return found
}

func (this *ProductTable) Explain(columnName string, low int, high int) string {
	return this.indexes[column(columnName)].plan(low, high, len(this.rows))
}
