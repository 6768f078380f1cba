/* Label (min-heap): push O(n log n), pop O(n), peek O(1). */
/* Sorts the vector again after each push. */
class MinHeap {
    vector<int> v;

public:
    void push(int value)
    {
        v.push_back(value);
        sort(v.begin(), v.end());
    }
    int pop()
    {
        int first = v.front();
        v.erase(v.begin());
        return first;
    }
    int peek()
    {
        return v.front();
    }
};
