// Runs of neighbours: see cleanse/roles/runs.py.

#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace cleanse {

using Runs = std::vector<std::pair<std::size_t, std::size_t>>;

// For each place the run that it is in, given which of them open one.
template <typename Opens>
Runs runs(std::size_t size, Opens opens) {
    Runs found(size);
    std::size_t start = 0;
    for (std::size_t at = 0; at <= size; ++at) {
        if (at < size && at > 0 && !opens(at)) continue;
        if (at == 0) continue;
        for (std::size_t place = start; place < at; ++place) found[place] = {start, at};
        start = at;
    }
    return found;
}

// The run whose sum is greatest (Kadane's algorithm).
template <typename Worth>
std::pair<std::ptrdiff_t, std::ptrdiff_t> best_stretch(std::size_t size, Worth worth) {
    double best = 0.0, total = 0.0;
    std::pair<std::ptrdiff_t, std::ptrdiff_t> found{0, 0};
    std::ptrdiff_t start = 0;
    for (std::size_t at = 0; at < size; ++at) {
        if (total <= 0) {
            start = static_cast<std::ptrdiff_t>(at);
            total = 0.0;
        }
        total += worth(at);
        if (total > best) {
            best = total;
            found = {start, static_cast<std::ptrdiff_t>(at) + 1};
        }
    }
    return found;
}

}  // namespace cleanse
