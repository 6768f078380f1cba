// Wrong: keeps the numbers as float, which has 24 bits.
class MedianStream {
    priority_queue<float> low;
    priority_queue<float, vector<float>, greater<float>> high;

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
        return (low.top() + high.top()) / 2;
    }
};
