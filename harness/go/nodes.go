package judge_runtime

import "encoding/binary"

// ListNode and TreeNode are declared beside the answer, in its package: their codecs are made of the
// functions that make, link and read them. On the wire both are lists (judge/core/type.h). Whatever
// an answer linked together, writing ends.

func (r *Reader) whole() int {
	r.tag(tagInt)
	return int(r.i64())
}

func putWhole(value int) {
	putU8(tagInt)
	putU64(uint64(int64(value)))
}

func putForeign(name string) {
	putU8(tagForeign)
	putU32(uint32(len(name)))
	room(len(name))
	out = append(out, name...)
}

// Writes a list whose length shows at its end: put returns it, or what is wrong, which is then
// written instead.
func putCounted(put func() (int, string)) {
	start := len(out)
	putU8(tagList)
	putU32(0)
	count, wrong := put()
	if wrong != "" {
		out = out[:start]
		putForeign(wrong)
		return
	}
	binary.LittleEndian.PutUint32(out[start+1:], uint32(count))
}

// ListNodeCodec is for nodes that read takes apart into value and successor.
func ListNodeCodec[N any](create func(int, *N) *N, read func(*N) (int, *N)) Codec[*N] {
	return Codec[*N]{
		func(r *Reader) *N {
			values := make([]int, r.count())
			for i := range values {
				values[i] = r.whole()
			}
			var head *N
			for i := len(values) - 1; i >= 0; i-- {
				head = create(values[i], head)
			}
			return head
		},
		func(head *N) {
			putCounted(func() (int, string) { return putList(head, read) })
		},
	}
}

func putList[N any](head *N, read func(*N) (int, *N)) (int, string) {
	count, waiting := 0, head
	for node := head; node != nil; {
		value, next := read(node)
		putWhole(value)
		count++
		if count&(count-1) == 0 {
			waiting = node // Which comes by again only in a cycle.
		}
		node = next
		if node == waiting {
			return 0, "ListNode with a cycle"
		}
	}
	return count, ""
}

// TreeNodeCodec is for nodes that read takes apart into value, left and right.
func TreeNodeCodec[N any](create func(int) *N, children func(*N) (left, right **N),
	read func(*N) (int, *N, *N)) Codec[*N] {
	return Codec[*N]{
		func(r *Reader) *N { return takeTree(r, create, children) },
		func(root *N) {
			putCounted(func() (int, string) { return putTree(root, read) })
		},
	}
}

// The children of a node come behind those of the nodes before it.
func takeTree[N any](r *Reader, create func(int) *N, children func(*N) (left, right **N)) *N {
	var root *N
	places := []**N{&root}
	for left := r.count(); left > 0; left-- {
		if len(places) == 0 {
			leave(1)
		}
		place := places[0]
		places = places[1:]
		if !r.null() {
			*place = create(r.whole())
			left, right := children(*place)
			places = append(places, left, right)
		}
	}
	return root
}

func putTree[N any](root *N, read func(*N) (int, *N, *N)) (int, string) {
	seen := map[*N]bool{}
	count, gaps := 0, 0
	for nodes := []*N{root}; len(nodes) > 0; nodes = nodes[1:] {
		node := nodes[0]
		if node == nil {
			gaps++
			continue
		}
		if seen[node] {
			return 0, "TreeNode with a shared node"
		}
		seen[node] = true
		for count += gaps + 1; gaps > 0; gaps-- {
			putU8(tagNull)
		}
		value, left, right := read(node)
		putWhole(value)
		nodes = append(nodes, left, right)
	}
	return count, ""
}

// WritePrefix writes as many entries as the answer returned, or that number if there are not so many.
func WritePrefix[T any](list Codec[[]T], value []T, count int64) {
	if count < 0 || count > int64(len(value)) {
		putU8(tagInt)
		putU64(uint64(count))
		return
	}
	list.Write(value[:count])
}
