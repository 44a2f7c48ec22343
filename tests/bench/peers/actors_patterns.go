// The cases that are small programs: chameneos, transfers, restarts, services, backlog.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"time"
)

type colour int

const (
	blue colour = iota
	red
	yellow
)

func complement(a, b colour) colour {
	if a == b {
		return a
	}
	return 3 - a - b
}

type encounter struct {
	other  colour
	closed bool
}

type arrival struct {
	who    chan encounter
	colour colour
}

func chameneos(n int) int64 {
	place := make(chan arrival)
	report := make(chan int64)
	go func() {
		for left := n; left > 0; left-- {
			first := <-place
			second := <-place
			first.who <- encounter{other: second.colour}
			second.who <- encounter{other: first.colour}
		}
		for late := range place {
			late.who <- encounter{closed: true}
		}
	}()
	colours := []colour{blue, red, yellow, red, yellow, blue, red, yellow, red, blue}
	for _, c := range colours {
		go func() {
			inbox := make(chan encounter, 1)
			var met int64
			for {
				place <- arrival{inbox, c}
				e := <-inbox
				if e.closed {
					report <- met
					return
				}
				c = complement(c, e.other)
				met++
			}
		}()
	}
	var sum int64
	for range colours {
		sum += <-report
	}
	return sum
}

type operation int

const (
	withdraw operation = iota
	deposit
	balance
)

type request struct {
	operation operation
	amount    int64
	reply     chan answer
}

type answer struct {
	ok    bool
	cents int64
}

// account serves one account; callers use a channel of their own for all replies to them.
func account(requests chan request, cents int64) {
	for r := range requests {
		switch {
		case r.operation == withdraw && r.amount > cents:
			r.reply <- answer{false, cents}
			continue
		case r.operation == withdraw:
			cents -= r.amount
		case r.operation == deposit:
			cents += r.amount
		}
		r.reply <- answer{true, cents}
	}
}

func startAccount(cents int64) chan request {
	requests := make(chan request, 1)
	go account(requests, cents)
	return requests
}

func next(seed int64) int64 { return (seed*1103515245 + 12345) % 2147483648 }

func transfers(n int) int64 {
	const size, tellers = 10000, 100
	bank := make([]chan request, size)
	for i := range bank {
		bank[i] = startAccount(1000)
	}
	done := make(chan struct{})
	for i := int64(0); i < tellers; i++ {
		go func() {
			reply := make(chan answer, 1)
			seed := i * 7919
			for range n / tellers {
				other := next(seed)
				bank[seed%size] <- request{withdraw, 10, reply}
				if (<-reply).ok {
					bank[other%size] <- request{deposit, 10, reply}
					<-reply
				}
				seed = next(other)
			}
			done <- struct{}{}
		}()
	}
	for range tellers {
		<-done
	}
	return total(bank)
}

func total(bank []chan request) int64 {
	reply := make(chan answer, 1)
	var sum int64
	for _, requests := range bank {
		requests <- request{balance, 0, reply}
		sum += (<-reply).cents
	}
	return sum
}

// crash is what is known of a panic: the last place of it is where it was raised.
type crash struct {
	reason any
	file   string
	line   int
}

// supervise runs a child again whenever it panics, until it has done so too often within a time. Each crash is logged
// as ours is: who, where and why.
func supervise(limit int, within time.Duration, crashes *log.Logger, children *atomic.Int64, child func()) {
	var restarts []time.Time
	for {
		id := children.Add(1)
		end := make(chan crash)
		go func() {
			defer func() {
				reason := recover()
				_, file, line, _ := runtime.Caller(2)
				end <- crash{reason, filepath.Base(file), line}
			}()
			child()
		}()
		if why := <-end; why.reason != nil {
			crashes.Printf("child <%d> crashed: panic at %s:%d: %v", id, why.file, why.line, why.reason)
		}
		now := time.Now()
		for len(restarts) > 0 && now.Sub(restarts[0]) > within {
			restarts = restarts[1:]
		}
		if len(restarts) == limit {
			return
		}
		restarts = append(restarts, now)
	}
}

func restarts(n int) int64 {
	gather := make(chan int64)
	var children atomic.Int64
	for range 1000 {
		go supervise(100, time.Hour, log.New(os.Stderr, "", 0), &children, func() {
			gather <- 1
			panic("broken again")
		})
	}
	var starts int64
	for starts < int64(n) {
		starts += <-gather
	}
	return starts
}

func services(n int) int64 {
	bank := make([]chan request, n)
	start := time.Now()
	for i := range bank {
		bank[i] = startAccount(int64(i))
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	fmt.Printf("  spawned us=%d bytes_per_actor=%.1f\n", time.Since(start).Microseconds(), float64(memory.Sys)/float64(n))
	return total(bank)
}

type post struct {
	isAnswer bool
	n        int64
}

type question struct {
	from chan post
	n    int64
}

// backlog has one inbox, as an actor has; what comes out of turn is kept in a list of its kind.
func backlog(n int64) int64 {
	const unread = 10000
	inbox := make(chan post, unread)
	oracle := make(chan question, 1)
	go func() {
		for q := range oracle {
			q.from <- post{true, q.n}
		}
	}()
	result := make(chan int64)
	go func() {
		var letters []post
		var sum int64
		for left := n; left > 0; left-- {
			oracle <- question{inbox, left}
			for {
				p := <-inbox
				if p.isAnswer {
					sum += p.n
					break
				}
				letters = append(letters, p)
			}
		}
		for left := unread; left > 0; left-- {
			if len(letters) > 0 {
				sum += letters[0].n
				letters = letters[1:]
			} else {
				sum += (<-inbox).n
			}
		}
		result <- sum
	}()
	for i := int64(0); i < unread; i++ {
		inbox <- post{false, i}
	}
	return <-result
}
