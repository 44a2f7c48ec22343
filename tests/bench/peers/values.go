// The cases of ../values in Go: values CASE N.
package main

import (
	"fmt"
	"math"
	"os"
	"sort"
	"strconv"
	"strings"
)

type body struct{ x, y, z, vx, vy, vz, mass float64 }

func nbody(steps int) int {
	const dt = 0.001
	bodies := []body{
		{0, 0, 0, 0, 0, 0, 39.47841760435743},
		{4.84143144246472, -1.16032004402742, -0.10362204447112, 0.60632639299583, 2.81198684491626, -0.02521836165988, 0.03769367487038},
		{8.34336671824457, 4.12479856412430, -0.40352341711432, -1.01077434617879, 1.82566237123041, 0.00841576137658, 0.01128632613196},
		{12.8943695621391, -15.1111514016986, -0.22330757889265, 1.08279100644153, 0.86871301816960, -0.01083263740136, 0.00172372405705},
		{15.3796971148509, -25.9193146099879, 0.17925877295037, 0.97909073224389, 0.59469899864767, -0.03475595555071, 0.00203368686992}}
	next := make([]body, len(bodies))
	for ; steps > 0; steps-- {
		for i, b := range bodies {
			for j := range bodies {
				other := &bodies[j]
				dx, dy, dz := other.x-b.x, other.y-b.y, other.z-b.z
				square := dx*dx + dy*dy + dz*dz
				if square == 0 {
					continue
				}
				force := other.mass * dt / (square * math.Sqrt(square))
				b.vx += dx * force
				b.vy += dy * force
				b.vz += dz * force
			}
			b.x += dt * b.vx
			b.y += dt * b.vy
			b.z += dt * b.vz
			next[i] = b
		}
		bodies, next = next, bodies
	}
	sum := 0.0
	for _, b := range bodies {
		sum += b.mass * (b.vx*b.vx + b.vy*b.vy + b.vz*b.vz)
	}
	return int(math.Round(sum * 1e6))
}

func element(i, j int) float64 { return 1 / float64((i+j)*(i+j+1)/2+i+1) }

func times(vector []float64, transposed bool) []float64 {
	result := make([]float64, len(vector))
	for i := range vector {
		sum := 0.0
		for j, value := range vector {
			if transposed {
				sum += element(j, i) * value
			} else {
				sum += element(i, j) * value
			}
		}
		result[i] = sum
	}
	return result
}

func spectral(n int) int {
	u := make([]float64, n)
	for i := range u {
		u[i] = 1
	}
	v := u
	for round := 0; round < 10; round++ {
		v = times(times(u, false), true)
		u = times(times(v, false), true)
	}
	uv, vv := 0.0, 0.0
	for i := range u {
		uv += u[i] * v[i]
		vv += v[i] * v[i]
	}
	return int(math.Round(math.Sqrt(uv/vv) * 1e6))
}

type tree struct{ left, right *tree }

func build(depth int) *tree {
	if depth == 0 {
		return &tree{}
	}
	return &tree{build(depth - 1), build(depth - 1)}
}

func (t *tree) size() int {
	if t == nil {
		return 0
	}
	return 1 + t.left.size() + t.right.size()
}

func trees(depth int) int {
	kept := build(depth)
	sum := kept.size()
	for round := 0; round < 60; round++ {
		sum += build(14).size()
	}
	return sum
}

func sieve(n int) int {
	var numbers, primes []int
	for i := 2; i < n; i++ {
		numbers = append(numbers, i)
	}
	for len(numbers) > 0 {
		prime := numbers[0]
		primes = append(primes, prime)
		var rest []int
		for _, i := range numbers[1:] {
			if i%prime != 0 {
				rest = append(rest, i)
			}
		}
		numbers = rest
	}
	sum := 0
	for _, prime := range primes {
		sum += prime
	}
	return sum
}

func words(n int) int {
	var text strings.Builder
	number := 1
	for left := n / 16; left > 0; left-- {
		fmt.Fprintf(&text, "word%d the %d ", number%5003, number%97)
		number = (number*7919 + 13) % 1_000_003
	}
	counts := map[string]int{}
	for _, word := range strings.Split(text.String(), " ") {
		counts[word]++
	}
	return len(counts)*1000 + counts["the"]%1000
}

func nextKey(key int) int { return (key*1_103_515_245 + 12_345) % 2_147_483_648 }

func maps(n int) int {
	found := map[int]int{}
	key := 42
	for i := n; i > 0; i-- {
		found[key] = i
		key = nextKey(key)
	}
	sum := 0
	key = 42
	for i := n; i > 0; i-- {
		sum += found[key]
		key = nextKey(nextKey(key))
	}
	return sum
}

func texts(n int) int {
	var text strings.Builder
	for i := n; i > 0; i-- {
		text.WriteString(strconv.Itoa(i))
		text.WriteByte(',')
	}
	sum := text.Len()
	for i := n; i > 0; i-- {
		sum += len("the number " + strconv.Itoa(i) + " and the next one " + strconv.Itoa(i+1))
	}
	return sum
}

func sorted(n int) int {
	var numbers []int
	for seed := 42; n > 0; n-- {
		numbers = append(numbers, seed/65_536)
		seed = (seed*1_103_515_245 + 12_345) % 2_147_483_648
	}
	sort.SliceStable(numbers, func(a, b int) bool { return numbers[a] < numbers[b] })
	sum := 0
	for i, number := range numbers {
		sum = (sum + i*number) % 1_000_000_007
	}
	return sum
}

func pipeline(n int) int {
	sum := 0
	for i := 0; i < n; i++ {
		tripled := i*3 + 1
		if tripled%7 != 0 {
			sum += tripled % 1000
		}
	}
	return sum
}

func main() {
	cases := map[string]func(int) int{"nbody": nbody, "spectral": spectral, "trees": trees, "sieve": sieve, "words": words,
		"maps": maps, "strings": texts, "sort": sorted, "pipeline": pipeline}
	n, _ := strconv.Atoi(os.Args[2])
	fmt.Printf("result=%d\n", cases[os.Args[1]](n))
}
