// Correct: takes its arguments by value and by const reference, inherits and overrides.
struct Base {
    virtual ~Base() = default;
    virtual vector<int> twoSum(const vector<int>& nums, const int& target) const = 0;
};

struct Solution final : public Base {
    vector<int> twoSum(const vector<int>& nums, const int& target) const override {
        multimap<int, int> places;
        int i = 0;
        ranges::for_each(nums, [&](int n) { places.emplace(n, i++); });
        for (auto [value, place] : places)
            for (auto [it, end] = places.equal_range(target - value); it != end; ++it)
                if (it->second != place) return {place, it->second};
        return {};
    }
};
