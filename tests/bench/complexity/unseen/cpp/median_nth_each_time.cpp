/* Label (median-of-stream): add O(1), median O(n). Only */
/* asked for is it looked for, by nth_element. */
class MedianStream {
    vector<int> v;

public:
    void add(int num)
    {
        v.push_back(num);
    }

    double median()
    {
        size_t half = v.size() / 2;
        nth_element(v.begin(), v.begin() + half, v.end());
        double high = v[half];
        if (v.size() % 2)
            return high;
        return (high + *max_element(v.begin(), v.begin() + half)) / 2;
    }
};
