#include "line_words.hpp"

#include <algorithm>
#include <utility>

namespace cleanse {

const std::vector<std::u32string>* LineWords::made_of(const Reference& dictionary, const std::u32string& words, Made& made) {
    const auto found = made.find(words);
    if (found != made.end()) return &found->second;
    const Reference key(string_of(words));
    PyObject* given = entry_of(dictionary.get(), key.get());
    return given == nullptr ? nullptr : &made.emplace(words, strings_from(given)).first->second;
}

const Seconds& LineWords::seconds_of(View first) const {
    std::u32string word(first);
    const auto found = rows.find(word);
    if (found != rows.end()) return found->second;
    Seconds row;
    const Reference key(string_of(first));
    PyObject* given = entry_of(seconds.get(), key.get());
    if (given != nullptr) {
        const std::u32string parts = string_from(given);
        row.may_be_none = parts.find(U"  ") != parts.npos;
        for (std::size_t at = 0; at < parts.size(); ++at) {
            const std::size_t start = at;
            while (at < parts.size() && parts[at] != U' ') ++at;
            if (at > start) row.words.insert(parts.substr(start, at - start));
        }
    }
    return rows.emplace(std::move(word), std::move(row)).first->second;
}

namespace {

// Ends of lines, by the low bits of their last character.
void sort_ends(PyObject* given, std::array<std::vector<std::u32string>, 128>& ends) {
    for (std::u32string& end : strings_from(given)) {
        if (!end.empty()) ends[end.back() & 127].push_back(std::move(end));
    }
}

// Words that tell of feeds.
void sort_telling(PyObject* given, LineWords& known) {
    for (std::u32string& word : strings_from(given)) {
        if (word.size() < 2) {  // of one letter, or of none, each line may have it
            known.any_may_tell = true;
            continue;
        }
        known.may_tell.set(pair_of(word[0], word[1]));
        known.telling[word[0] & 63].push_back(std::move(word));
    }
}

void sieve_words(const Words& table, LineWords& known) {
    for (std::uint32_t number = 0; number < table.size; ++number) {
        const View word(reinterpret_cast<const char32_t*>(table.characters) + table.starts[number], table.starts[number + 1] - table.starts[number]);
        if ((*table.of(number) & Network) != 0) known.networks.add(word);
        if ((*table.of(number) & (Tells | EndsLabel)) != 0) known.telling_credits.add(word);
    }
}

}  // namespace

void take_line_words(LineWords& known, PyObject* args, PyObject* keywords, const State& state) {
    static const char* parameters[] = {"words", "folding", "seconds", "thirds", "alone", "heads", "tails", "ends", "needed", "closings", "telling", "least", "most_behind",
                                       "platform_ends", "read_on_ends", "long_names", nullptr};
    PyObject *words = nullptr, *seconds = nullptr, *thirds = nullptr, *alone = nullptr, *tails = nullptr, *telling = nullptr;
    PyObject *needed = nullptr, *closings = nullptr, *folding = nullptr, *ends = nullptr, *heads = nullptr;
    PyObject *platform_ends = nullptr, *read_on_ends = nullptr, *long_names = nullptr;
    Py_ssize_t least = 0, most_behind = 0;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "OOO!O!O!O!OOO!OOnnOOO", const_cast<char**>(parameters), &words, &folding, &PyDict_Type,
                                     &seconds, &PyDict_Type, &thirds, &PyDict_Type, &alone, &PyDict_Type, &heads, &tails, &ends, &PyDict_Type, &needed,
                                     &closings, &telling, &least, &most_behind, &platform_ends, &read_on_ends, &long_names)) {
        throw PythonError();
    }
    const Words& table = words_of(state, words);
    check_type(folding, state.folding);
    if (table.columns != 1) {
        PyErr_SetString(PyExc_ValueError, "the words of lines have one number each");
        throw PythonError();
    }
    known.words = Reference::borrowed(words);
    sieve_words(table, known);
    known.folding = Reference::borrowed(folding);
    known.seconds = Reference::borrowed(seconds);
    known.thirds = Reference::borrowed(thirds);
    known.alone = Reference::borrowed(alone);
    known.heads = Reference::borrowed(heads);
    known.needed = Reference::borrowed(needed);
    sort_ends(tails, known.tails);
    sort_ends(ends, known.ends);
    sort_telling(telling, known);
    known.closings = strings_from(closings);
    known.platform_ends = strings_from(platform_ends);
    known.read_on_ends = strings_from(read_on_ends);
    known.long_names = strings_from(long_names);
    known.least = static_cast<std::size_t>(std::max<Py_ssize_t>(least, 0));
    known.most_behind = static_cast<std::size_t>(std::max<Py_ssize_t>(most_behind, 0));
}

}  // namespace cleanse
