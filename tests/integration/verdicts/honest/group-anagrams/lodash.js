var groupAnagrams = function(strs) {
    return _.values(_.groupBy(strs, s => _.sortBy(s).join('')));
};
