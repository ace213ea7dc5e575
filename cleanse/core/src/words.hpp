// Weights of words, as a table that is read as it lies in a file: the build makes it of the model's data.

#pragma once

#include <cstdint>

#include "python.hpp"
#include "slices.hpp"
#include "state.hpp"

namespace cleanse {

// A table of words, each with as many whole numbers: weights in hundredths.
struct Words {
    Reference data;  // the bytes that it stands in
    const std::uint32_t* places;  // by hash: the number of a word and one, and bits of its hash; or nought
    const std::uint32_t* starts;  // of the characters of each word, and where the last ends
    const std::int32_t* values;
    const Py_UCS4* characters;
    std::uint32_t mask, columns, size;

    // The number of a word; -1 where it is none of the table's.
    std::int64_t find(const Slice& word) const { return find(word, hash_of(word)); }
    // The same, given its hash.
    std::int64_t find(const Slice& word, std::uint64_t hash) const;
    // Has the memory fetched in which the word of a hash may stand: for several words at once that takes as long as for one.
    void expect([[maybe_unused]] std::uint64_t hash) const {
#ifdef __GNUC__
        __builtin_prefetch(places + (hash & mask));
#endif
    }
    const std::int32_t* of(std::int64_t number) const { return values + number * columns; }
};

// A word that is looked up, and its hash.
struct Hashed {
    Slice word;
    std::uint64_t hash;
};

// The type of Python that holds such a table.
Reference words_type(PyObject* module);

// The table that an object of that type holds; throws where it is of another.
const Words& words_of(const State& state, PyObject* object);

// The bytes of a table: a function of Python, of a list of words, one of as many lists of whole numbers.
PyObject* words_table(PyObject* module, PyObject* args);

}  // namespace cleanse
