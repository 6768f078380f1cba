// Label (ops): find O(log n), add O(log n), remove O(log n). std::map.
class Ops {
private:
    std::map<int, int> m_;
public:
    Ops(int) {}
    int find(int key) { auto i = m_.find(key); return i == m_.end() ? -1 : i->second; }
    void add(int key, int value) { m_[key] = value; }
    int remove(int key) { return (int)m_.erase(key); }
};
