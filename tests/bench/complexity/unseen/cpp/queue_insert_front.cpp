/* Label (queue): push O(n), pop O(1). The newest is inserted at the vector's front. */
class Queue {
    vector<int> v;

public:
    void push(int value)
    {
        v.insert(v.begin(), value);
    }
    int pop()
    {
        int last = v.back();
        v.pop_back();
        return last;
    }
};
