// Correct: a record per key, and a queue of finished keys in the order of recording.
type payment struct {
	account  string
	amount   int64
	decision int64
	recorded bool
}

type outcome struct {
	key string
	at  int64
}

type IdempotentPayments struct {
	window, charges int64
	payments        map[string]*payment
	balances        map[string]int64
	outcomes        []outcome
}

func Constructor(windowMs int64) IdempotentPayments {
	return IdempotentPayments{
		window:   windowMs,
		payments: map[string]*payment{},
		balances: map[string]int64{},
	}
}

func (this *IdempotentPayments) Deposit(account string, amount int64) {
	this.balances[account] += amount
}

func (this *IdempotentPayments) forget(now int64) {
	for len(this.outcomes) > 0 && now-this.outcomes[0].at >= this.window {
		delete(this.payments, this.outcomes[0].key)
		this.outcomes = this.outcomes[1:]
	}
}

func (this *IdempotentPayments) Pay(key string, account string, amount int64, nowMs int64, failure int) int64 {
	this.forget(nowMs)
	p, known := this.payments[key]
	if !known {
		p = &payment{account: account, amount: amount}
		this.payments[key] = p
	}
	if p.account != account || p.amount != amount {
		return -1
	}
	if p.recorded {
		return p.decision
	}
	if failure == 1 {
		return 0
	}
	if p.decision == 0 {
		if this.balances[account] >= amount {
			this.balances[account] -= amount
			this.charges++
			p.decision = this.charges
		} else {
			p.decision = -2
		}
	}
	if failure == 2 {
		return 0
	}
	p.recorded = true
	this.outcomes = append(this.outcomes, outcome{key, nowMs})
	if failure == 3 {
		return 0
	}
	return p.decision
}

func (this *IdempotentPayments) Balance(account string) int64 {
	return this.balances[account]
}

func (this *IdempotentPayments) Remembered(nowMs int64) int {
	this.forget(nowMs)
	return len(this.payments)
}
