// Correct: names in other alphabets, names of the driver and of globals; a line with /* in a string.
var out = 1, used = 2, data, at, state, object, name, status, target_, send, receive, encode;
const 大きさ = (größe) => größe.length;
let load = '/* " ` // \\', fs = null, vm, Driver, NAME, METHODS = [], KIND_IS_CLASS = 7;
function twoSum(числа, target) {
	var Map = {}, Buffer = null, Array = undefined;
	for (var i = 0; i < 大きさ(числа); i++) {
		if (Map.hasOwnProperty(target - числа[i]))
			return [Map[target - числа[i]], i];
		Map[числа[i]] = i;
	}
}
