/* Label (ops): find O(n), add O(1), remove O(n). A */
/* forward list that moves what is found to front. */
class Ops {
    forward_list<pair<int, int>> cells;

    bool fetch(int key)
    {
        auto before = cells.before_begin();
        for (auto it = cells.begin(); it != cells.end(); before = it++) {
            if (it->first == key) {
                if (before != cells.before_begin())
                    cells.splice_after(cells.before_begin(), cells, before);
                return true;
            }
        }
        return false;
    }

public:
    Ops(int) {}
    int find(int key)
    {
        return fetch(key) ? cells.front().second : -1;
    }
    void add(int key, int value)
    {
        cells.push_front({key, value});
    }
    int remove(int key)
    {
        if (!fetch(key))
            return 0;
        cells.pop_front();
        return 1;
    }
};
