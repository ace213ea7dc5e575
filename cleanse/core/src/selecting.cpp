#include "selecting.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "numbers.hpp"
#include "state.hpp"

namespace cleanse {

PyObject* selected(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *given_words = nullptr;
        double beta = 1.0;
        if (!PyArg_ParseTuple(args, "OOd", &given, &given_words, &beta)) throw PythonError();
        const std::vector<double> probabilities = numbers(given);
        const std::vector<double> words = numbers(given_words, static_cast<Py_ssize_t>(probabilities.size()));
        std::vector<std::pair<double, double>> likely;  // the others, most of a page, add nothing
        Sum sum(state_of(module).sums_are_compensated);
        for (std::size_t at = 0; at < words.size(); ++at) {
            if (probabilities[at] == 0.0) continue;
            likely.emplace_back(probabilities[at], words[at]);
            sum.add(probabilities[at] * words[at]);
        }
        std::sort(likely.begin(), likely.end(), std::greater<>());
        const double wanted = beta * beta * sum.total();
        double best = 0.0, kept = 0.0, hits = 0.0, least = 2.0;
        for (const auto& [probability, count] : likely) {
            kept += count;
            hits += probability * count;
            const double all = kept + wanted, worth = all != 0.0 ? hits / all : 0.0;
            if (worth > best) {
                best = worth;
                least = probability;
            }
        }
        return list_of(probabilities.size(), [&](std::size_t at) { return Reference(PyBool_FromLong(probabilities[at] >= least)); });
    });
}

}  // namespace cleanse
