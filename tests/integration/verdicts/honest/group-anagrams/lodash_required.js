const _ = require('lodash');
var groupAnagrams = function(strs) {
    return _.values(_.groupBy(strs, s => s.split('').sort().join('')));
};
