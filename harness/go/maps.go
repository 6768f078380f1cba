// Package maps is what answers use of the package that the library has from Go 1.21 on, as far as
// that needs no iterators.
package maps

// Clone copies one level.
func Clone[M ~map[K]V, K comparable, V any](m M) M {
	if m == nil {
		return nil
	}
	copied := make(M, len(m))
	Copy(copied, m)
	return copied
}

// Copy adds all pairs of src to dst.
func Copy[M1 ~map[K]V, M2 ~map[K]V, K comparable, V any](dst M1, src M2) {
	for key, value := range src {
		dst[key] = value
	}
}

// DeleteFunc deletes the pairs of which del is true.
func DeleteFunc[M ~map[K]V, K comparable, V any](m M, del func(K, V) bool) {
	for key, value := range m {
		if del(key, value) {
			delete(m, key)
		}
	}
}

// EqualFunc compares values by eq.
func EqualFunc[M1 ~map[K]V1, M2 ~map[K]V2, K comparable, V1, V2 any](m1 M1, m2 M2,
	eq func(V1, V2) bool) bool {
	if len(m1) != len(m2) {
		return false
	}
	for key, value := range m1 {
		if other, ok := m2[key]; !ok || !eq(value, other) {
			return false
		}
	}
	return true
}

// Equal has two maps of the same pairs.
func Equal[M1, M2 ~map[K]V, K, V comparable](m1 M1, m2 M2) bool {
	return EqualFunc(m1, m2, func(a, b V) bool { return a == b })
}
