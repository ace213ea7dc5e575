// What the features of a page's blocks are made of: see cleanse/roles/html_features.py and html_second.py.

#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "numbers.hpp"
#include "python.hpp"
#include "slices.hpp"
#include "state.hpp"

namespace cleanse {

struct Words;

// What is known of each element of a page.
struct ElementColumns {
    std::vector<std::int32_t> parents, firsts, ends, masks, paths, depths, alike, ups;
    std::vector<std::int32_t> children;  // and one for no element
    std::vector<std::int32_t> articles;  // 1 in the article that has the title, 2 in another; until the title is known, 1 of an article
    std::vector<double> own, near, far;
    std::size_t kinds = 0;  // of those that are alike
};

// What is known of each block, too.
struct PageColumns : ElementColumns {
    using Numbers = std::vector<double>;

    std::vector<Py_UCS4> characters;  // of the texts of all blocks, a line break behind each
    std::vector<std::size_t> starts;  // of each text, and where the next would start
    bool is_unspaced = false;         // whether they are written without blanks between words

    std::vector<std::int32_t> elements;
    Numbers tags_of_elements;  // the numbers of their tags
    Numbers words, densities, marks, tags, block_kinds, is_long, is_dated, copies, since_prose, until_prose, since_h1, since_heading,
        heading_levels;
    Numbers pictures;  // and one behind the last
    std::size_t size = 0, element_count = 0;
    std::ptrdiff_t title_at = -1;
    double article_count = 0.0;
    int first_heading = 0;  // the number of its tag

    Numbers words_to, links_to, prose_to, dated_to, headings_to;
    Numbers alike_words, alike_links, alike_blocks, alike_long;  // one for each kind of element
    std::vector<std::pair<std::size_t, std::size_t>> sections;

    std::vector<std::int32_t> scored;    // the blocks that get a row
    std::vector<std::int32_t> standing;  // for each kind of element the block that stands for all of it, or -1
    Numbers said[4];                     // of those that get a row: their weight, and how like the description and the title they are
    std::vector<std::int64_t> kind_sums;  // of the words of elements and blocks that tell the kind of a page

    Slice text(std::size_t at) const { return {characters.data() + starts[at], starts[at + 1] - 1 - starts[at]}; }

    // The innermost element around a block that holds another block too, or -1.
    std::int32_t container(std::size_t at) const {
        const std::int32_t element = elements[at];
        const auto place = static_cast<std::int32_t>(at);
        return firsts[element] == place && ends[element] == place + 1 ? ups[element] : element;
    }
};

// The tables of weights that a model has; those of kinds only where it tells the kinds of pages.
struct PageWords {
    const Words *names, *texts, *kinds_of_names, *kinds_of_texts;
};

// What cleanse/roles/html_features.py sets.
struct PageLimits {
    int hidden_bit = 0, first_heading = 0, last_heading = 0;
    double prose_words = 0.0, dated_words = 0.0, group = 0.0, group_words = 0.0;
    Py_ssize_t most_said = 0;
    double title_words = 0.0, least_title = 0.0, as_heading = 0.0;
    int far = 0;
};

// Reads what is known of each element: `given` has the tags, the names (as Names), parents, whether it is hidden, the first block of
// each, the end of its blocks, of which there are `blocks`, and a dictionary of the numbers that tags have.
void read_elements(PageColumns& page, const State& state, PyObject* given, const PageWords& words, const PageLimits& limits, Py_ssize_t blocks);

// Tells the articles from each other, when it is known where the title is.
void tell_articles(PageColumns& page);

// What of its texts tells whether a page is written without blanks: so many blocks, and characters of them, of which one in `step` is
// looked at; if more than this share of them are of a script without blanks.
struct PageSample {
    Py_ssize_t blocks = 0, characters = 0, step = 0;
    double share = 0.0;
};

// Reads what is known of each block by its own text, and by its place: `given` has the texts, the blocks themselves, and a dictionary of
// the numbers that kinds of blocks have.
void read_blocks(PageColumns& page, State& state, PyObject* given, const PageSample& sample, PyObject* pictures, const PageLimits& limits);

// Then sums it up, and tells which blocks get a row. Python's lock need not be held.
void sum_up(PageColumns& page, const PageLimits& limits);

// What the words of the blocks say that get a row, and where the title is.
struct PageTitle {
    PyObject *title, *description;
};
void read_said(PageColumns& page, State& state, const PageTitle& of, const PageWords& words, const PageLimits& limits);

// html_page(blocks, elements, pictures, words, title, limits): a function of the module, which holds what is known of a page.
PyObject* html_page(PyObject* module, PyObject* args);

// html_rows(page, wanted, own, of_page): the rows of some blocks; `own` are lists of what Python knows of each of them. Where both are
// None those of all that get a row.
PyObject* html_rows(PyObject* module, PyObject* args);

// html_second_rows(page, rows, places, wanted, probabilities): the rows of some blocks, which stand in those places of `rows`,
// with what the first probabilities say behind each.
PyObject* html_second_rows(PyObject* module, PyObject* args);

// html_probabilities(page, trees, rows, wanted): for each block a probability: of the wanted ones by the scores of their rows, of
// those that one stands for the same, and else nought.
PyObject* html_probabilities(PyObject* module, PyObject* args);

// html_prediction(page, first, second, of_page, least): what all of these make of a page, one after the other: for each block its
// probability by the second trees, of those that the first found at least so likely.
PyObject* html_prediction(PyObject* module, PyObject* args);

// stand_twice(rules, wanted, size): a method of what is known of a page: how many of some blocks have a stretch of so many characters in
// their middle that stands twice in the text of those that no rule takes. They have twice as many characters or more.
PyObject* stand_twice(PyObject* page, PyObject* args);

// The type of Python that holds what is known of a page, and gives it as lists; and what an object of it holds.
Reference html_page_type(PyObject* module);
const PageColumns& page_columns_of(PyObject* object);

}  // namespace cleanse
