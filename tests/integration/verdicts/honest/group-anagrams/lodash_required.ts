import * as _ from 'lodash';
function groupAnagrams(strs: string[]): string[][] {
    return _.values(_.groupBy(strs, (s: string) => _.sortBy(s).join('')));
}
