// What the texts of blocks say: see cleanse/roles/text_features.py, whose compiled form this is.

#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "python.hpp"
#include "slices.hpp"
#include "state.hpp"

namespace cleanse {

// All that the features of text need of the words of its blocks. Made once for a text; nothing in it changes then.
struct Survey {
    std::size_t size = 0;
    bool is_unspaced = false;

    // One for each block: what its lines say,
    std::vector<double> words, lexicon, credits, gaps, indents, lines_more;  // the last: how many lines it has beside the first
    std::vector<bool> prose;
    // and what its text says.
    std::vector<std::int32_t> lengths, starts, ends, stops, commas, digit_counts, copies, copies_of_start, likes;
    std::vector<double> capitals, digits, opening, closing, comments;
    std::vector<std::vector<std::uint32_t>> said;  // the words that each opens with, by number
    std::vector<Py_UCS4> first_letters;            // "a" for any small letter, "A" for any other letter, else itself

    // One for each word by number.
    std::vector<std::uint32_t> word_lengths;
    std::vector<bool> is_whole;       // whether it begins with "=", as all of a short block does
    std::vector<std::int64_t> known;  // its number in the table of weights
    std::vector<Slice> said_words;

    std::vector<std::uint32_t> texts;  // of each block the number of its text: equal ones have the same
    std::vector<Py_UCS4> characters, folded;  // what the slices are of
};

// The type of Python that holds a survey.
Reference survey_type(PyObject* module);

// survey(text, lines, blocks, bits, credits, words): a function of the module. `bits` and `credits` have a number for each line.
PyObject* survey(PyObject* module, PyObject* args);

// class_sums(survey, words): a function of the module, the sums of what a table says of all the words, each of them once.
PyObject* class_sums(PyObject* module, PyObject* args);

const Survey& survey_of(PyObject* object);

}  // namespace cleanse
