// Correct: container/heap with the newest fitting post of each list.
type post struct {
	time int64
	id   int
}

type cursor struct {
	posts []post
	at    int
}

type cursors []cursor

func (c cursors) Len() int { return len(c) }
func (c cursors) Less(i, j int) bool {
	a, b := c[i].posts[c[i].at], c[j].posts[c[j].at]
	if a.time != b.time {
		return a.time > b.time
	}
	return a.id > b.id
}
func (c cursors) Swap(i, j int)       { c[i], c[j] = c[j], c[i] }
func (c *cursors) Push(x interface{}) { *c = append(*c, x.(cursor)) }
func (c *cursors) Pop() interface{} {
	last := (*c)[len(*c)-1]
	*c = (*c)[:len(*c)-1]
	return last
}

type NewsFeed struct {
	posts     map[int][]post
	followees map[int]map[int]bool
}

func Constructor() NewsFeed {
	return NewsFeed{map[int][]post{}, map[int]map[int]bool{}}
}

func (this *NewsFeed) Post(user int, postId int, timeMs int64) {
	this.posts[user] = append(this.posts[user], post{timeMs, postId})
}

func (this *NewsFeed) Follow(follower int, followee int) bool {
	if follower == followee || this.followees[follower][followee] {
		return false
	}
	if this.followees[follower] == nil {
		this.followees[follower] = map[int]bool{}
	}
	this.followees[follower][followee] = true
	return true
}

func (this *NewsFeed) Unfollow(follower int, followee int) bool {
	if !this.followees[follower][followee] {
		return false
	}
	delete(this.followees[follower], followee)
	return true
}

func (this *NewsFeed) Feed(user int, limit int, before int64) []int {
	h := cursors{}
	add := func(author int) {
		posts := this.posts[author]
		end := sort.Search(len(posts), func(i int) bool { return posts[i].time >= before })
		if end > 0 {
			h = append(h, cursor{posts, end - 1})
		}
	}
	add(user)
	for author := range this.followees[user] {
		add(author)
	}
	heap.Init(&h)
	result := []int{}
	for len(h) > 0 && len(result) < limit {
		top := &h[0]
		result = append(result, top.posts[top.at].id)
		if top.at == 0 {
			heap.Pop(&h)
		} else {
			top.at--
			heap.Fix(&h, 0)
		}
	}
	return result
}
