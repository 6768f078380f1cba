// Package slices is what answers use of the package that the library has from Go 1.21 on, as far as
// that needs no iterators.
package slices

import (
	"cmp"
	"sort"
)

type byFunc[E any] struct {
	values  []E
	compare func(E, E) int
}

func (s byFunc[E]) Len() int           { return len(s.values) }
func (s byFunc[E]) Less(i, j int) bool { return s.compare(s.values[i], s.values[j]) < 0 }
func (s byFunc[E]) Swap(i, j int)      { s.values[i], s.values[j] = s.values[j], s.values[i] }

type ascending[E cmp.Ordered] []E

func (s ascending[E]) Len() int           { return len(s) }
func (s ascending[E]) Less(i, j int) bool { return cmp.Less(s[i], s[j]) }
func (s ascending[E]) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }

func Sort[S ~[]E, E cmp.Ordered](x S) { sort.Sort(ascending[E](x)) }

func SortFunc[S ~[]E, E any](x S, compare func(a, b E) int) {
	sort.Sort(byFunc[E]{x, compare})
}

func SortStableFunc[S ~[]E, E any](x S, compare func(a, b E) int) {
	sort.Stable(byFunc[E]{x, compare})
}

func IsSorted[S ~[]E, E cmp.Ordered](x S) bool { return sort.IsSorted(ascending[E](x)) }

func IsSortedFunc[S ~[]E, E any](x S, compare func(a, b E) int) bool {
	return sort.IsSorted(byFunc[E]{x, compare})
}

func BinarySearch[S ~[]E, E cmp.Ordered](x S, target E) (int, bool) {
	return BinarySearchFunc(x, target, cmp.Compare[E])
}

func BinarySearchFunc[S ~[]E, E, T any](x S, target T, compare func(E, T) int) (int, bool) {
	at := sort.Search(len(x), func(i int) bool { return compare(x[i], target) >= 0 })
	return at, at < len(x) && compare(x[at], target) == 0
}

// MinFunc, MaxFunc, Min and Max panic on an empty slice, as the library's do.
func MinFunc[S ~[]E, E any](x S, compare func(a, b E) int) E {
	if len(x) == 0 {
		panic("slices.Min: empty list")
	}
	least := x[0]
	for _, value := range x[1:] {
		if compare(value, least) < 0 {
			least = value
		}
	}
	return least
}

func MaxFunc[S ~[]E, E any](x S, compare func(a, b E) int) E {
	if len(x) == 0 {
		panic("slices.Max: empty list")
	}
	greatest := x[0]
	for _, value := range x[1:] {
		if compare(value, greatest) > 0 {
			greatest = value
		}
	}
	return greatest
}

func Min[S ~[]E, E cmp.Ordered](x S) E { return MinFunc(x, cmp.Compare[E]) }
func Max[S ~[]E, E cmp.Ordered](x S) E { return MaxFunc(x, cmp.Compare[E]) }

func IndexFunc[S ~[]E, E any](s S, f func(E) bool) int {
	for i, value := range s {
		if f(value) {
			return i
		}
	}
	return -1
}

func Index[S ~[]E, E comparable](s S, v E) int {
	return IndexFunc(s, func(value E) bool { return value == v })
}

func Contains[S ~[]E, E comparable](s S, v E) bool         { return Index(s, v) >= 0 }
func ContainsFunc[S ~[]E, E any](s S, f func(E) bool) bool { return IndexFunc(s, f) >= 0 }

func Equal[S ~[]E, E comparable](s1, s2 S) bool {
	return EqualFunc(s1, s2, func(a, b E) bool { return a == b })
}

func EqualFunc[S1 ~[]E1, S2 ~[]E2, E1, E2 any](s1 S1, s2 S2, eq func(E1, E2) bool) bool {
	if len(s1) != len(s2) {
		return false
	}
	for i := range s1 {
		if !eq(s1[i], s2[i]) {
			return false
		}
	}
	return true
}

// Compare orders slices as a dictionary does.
func Compare[S ~[]E, E cmp.Ordered](s1, s2 S) int {
	for i := 0; i < len(s1) && i < len(s2); i++ {
		if order := cmp.Compare(s1[i], s2[i]); order != 0 {
			return order
		}
	}
	return cmp.Compare(len(s1), len(s2))
}

func Reverse[S ~[]E, E any](s S) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

func Clone[S ~[]E, E any](s S) S {
	if s == nil {
		return nil
	}
	return append(S{}, s...)
}

func Insert[S ~[]E, E any](s S, i int, v ...E) S {
	tail := append(S{}, s[i:]...)
	return append(append(s[:i], v...), tail...)
}

func Delete[S ~[]E, E any](s S, i, j int) S {
	_ = s[i:j]
	return append(s[:i], s[j:]...)
}

func DeleteFunc[S ~[]E, E any](s S, del func(E) bool) S {
	kept := s[:0]
	for _, value := range s {
		if !del(value) {
			kept = append(kept, value)
		}
	}
	return kept
}

func CompactFunc[S ~[]E, E any](s S, eq func(E, E) bool) S {
	if len(s) < 2 {
		return s
	}
	kept := s[:1]
	for _, value := range s[1:] {
		if !eq(kept[len(kept)-1], value) {
			kept = append(kept, value)
		}
	}
	return kept
}

func Compact[S ~[]E, E comparable](s S) S {
	return CompactFunc(s, func(a, b E) bool { return a == b })
}

func Concat[S ~[]E, E any](all ...S) S {
	var joined S
	for _, s := range all {
		joined = append(joined, s...)
	}
	return joined
}

func Repeat[S ~[]E, E any](x S, count int) S {
	repeated := make(S, 0, len(x)*count)
	for ; count > 0; count-- {
		repeated = append(repeated, x...)
	}
	return repeated
}
