// Wrong: adds the two middles in 32 bits.
class MedianStream {
    priority_queue<int> low;
    priority_queue<int, vector<int>, greater<int>> high;

public:
    void add(int num) {
        low.push(num);
        high.push(low.top());
        low.pop();
        if (high.size() > low.size()) {
            low.push(high.top());
            high.pop();
        }
    }

    double median() {
        if (low.size() > high.size()) return low.top();
        return (int)((unsigned)low.top() + (unsigned)high.top()) / 2.0;
    }
};
