// The module cleanse.core._compiled. It has no state but its own: any number of interpreters may have one each.

#include <cstdlib>
#include <cstring>

#include "block_traits.hpp"
#include "concerns.hpp"
#include "encoding.hpp"
#include "folding.hpp"
#include "glances.hpp"
#include "head_styles.hpp"
#include "html_page.hpp"
#include "letters.hpp"
#include "line_blocks.hpp"
#include "long_tags.hpp"
#include "looks.hpp"
#include "moving.hpp"
#include "names.hpp"
#include "page_tags.hpp"
#include "page_walk.hpp"
#include "python.hpp"
#include "selecting.hpp"
#include "sifting.hpp"
#include "slices.hpp"
#include "state.hpp"
#include "survey.hpp"
#include "table.hpp"
#include "text_blocks.hpp"
#include "text_rows.hpp"
#include "text_second_rows.hpp"
#include "text_title.hpp"
#include "trees.hpp"
#include "typeset.hpp"
#include "unseen.hpp"
#include "within_bounds.hpp"
#include "words.hpp"

#if defined(__unix__) || defined(__APPLE__)
#include <dlfcn.h>
#endif

namespace cleanse {

namespace {

// Finds what says whether the process ends, by its name of 3.13 or of before.
void look_for_the_end() {
#if defined(__unix__) || defined(__APPLE__)
    for (const char* name : {"Py_IsFinalizing", "_Py_IsFinalizing"}) {
        if (void* found = dlsym(RTLD_DEFAULT, name); found != nullptr) {
            asks_whether_python_ends = reinterpret_cast<int (*)()>(found);
            return;
        }
    }
#endif
}

int minor_version() {
    const char* version = Py_GetVersion();  // "3.12.1 …"
    return std::atoi(std::strchr(version, '.') + 1);
}

// Of the files that are made for it: another version makes them anew.
constexpr char FORMATS[] = "2";

// Words that a text has are hashed by what Python hashes strings by, which nobody outside the process knows.
void seed_hashes() {
    Reference text(PyUnicode_FromString("cleanse"));
    const Py_hash_t hash = PyObject_Hash(text.get());
    if (hash == -1) throw PythonError();
    hash_seed.store(static_cast<std::uint64_t>(hash), std::memory_order_relaxed);
}

PyObject* add_type(PyObject* module, const char* name, Reference type) {
    if (PyModule_AddObjectRef(module, name, type.get()) < 0) throw PythonError();
    return type.release();
}

int fill(PyObject* module) {
    try {
        State& state = state_of(module);
        state.trees = add_type(module, "Trees", trees_type(module));
        state.words = add_type(module, "Words", words_type(module));
        state.table = add_type(module, "Table", table_type(module));
        state.folding = add_type(module, "Folding", folding_type(module));
        Reference looks(add_type(module, "Looks", looks_type(module)));
        state.survey = add_type(module, "Survey", survey_type(module));
        state.html_page = add_type(module, "HtmlPage", html_page_type(module));
        state.names = add_type(module, "Names", names_type(module));
        Reference reader(add_type(module, "TreeReader", tree_reader_type(module)));
        state.unseen = add_type(module, "Unseen", unseen_type(module));
        Reference formats(PyBytes_FromString(FORMATS));
        if (PyModule_AddObjectRef(module, "FORMATS", formats.get()) < 0) throw PythonError();
        state.characters = new Characters();
        const Py_UCS4 ascii = 0;  // what is put into texts, as a sign for their numbers, is ASCII
        state.characters->know(&ascii, &ascii + 1);
        seed_hashes();
        state.sums_are_compensated = minor_version() >= 12;
        return 0;
    } catch (const PythonError&) {
        return -1;
    } catch (const std::bad_alloc&) {
        PyErr_NoMemory();
        return -1;
    }
}

int traverse(PyObject* module, visitproc visit, void* arg) {
    auto* state = static_cast<State*>(PyModule_GetState(module));
    for (PyObject* type : {state->trees, state->words, state->folding, state->table, state->survey, state->html_page, state->unseen, state->names}) {
        Py_VISIT(type);
    }
    return 0;
}

int clear(PyObject* module) {
    auto* state = static_cast<State*>(PyModule_GetState(module));
    for (PyObject** type : {&state->trees, &state->words, &state->folding, &state->table, &state->survey, &state->html_page, &state->unseen, &state->names}) {
        Py_CLEAR(*type);
    }
    return 0;
}

void free_state(void* module) {
    clear(static_cast<PyObject*>(module));
    delete static_cast<State*>(PyModule_GetState(static_cast<PyObject*>(module)))->characters;
}

PyMethodDef methods[] = {
    {"block_places", block_places, METH_VARARGS, "The place of each block of a page, None where Python must tell."},
    {"class_sums", class_sums, METH_VARARGS, "The sums of a table's numbers over all words of a survey, each word once."},
    {"concerning", concerning, METH_VARARGS, "For each bit of what lines concern, those that have it."},
    {"distinct_pairs", distinct_pairs, METH_VARARGS, "Where each text at a place comes first, in the order of both, by the hashes of texts."},
    {"encoded", encoded, METH_O, "A text as UTF-8."},
    {"held", held, METH_VARARGS, "The elements of a name in a page, found tag by tag."},
    {"holds_any", holds_any, METH_VARARGS, "Whether bytes have any of some others in them."},
    {"html_page", html_page, METH_VARARGS, "What is known of a page's elements and blocks."},
    {"html_prediction", html_prediction, METH_VARARGS, "How likely each block of a page is, by trees in two stages."},
    {"html_probabilities", html_probabilities, METH_VARARGS, "How likely each block of a page is, by the scores of rows."},
    {"html_rows", html_rows, METH_VARARGS, "The rows of some blocks of a page."},
    {"html_second_rows", html_second_rows, METH_VARARGS, "The second rows of some of them."},
    {"known_words", known_words, METH_VARARGS, "How often words stand in a text, of those that a dictionary has."},
    {"glances", glances, METH_O, "Which of what mends texts a text may need, as bits."},
    {"key_of", key_of, METH_O, "The first two words of a folded text."},
    {"letters_of", letters_of, METH_O, "The letters and digits of a text, without case."},
    {"text_blocks", text_blocks, METH_VARARGS, "The blocks of a text, given its lines."},
    {"may_be_typeset", may_be_typeset, METH_VARARGS, "Whether lines of a text may have been filled up to one width: a quick test."},
    {"is_within_bounds", is_within_bounds, METH_VARARGS, "Whether nothing of a page is beyond a bound, as far as its tags tell."},
    {"linked_data", linked_data, METH_VARARGS, "The scripts of JSON-LD in a page, found by their type."},
    {"line_blocks", line_blocks, METH_VARARGS, "The lines of a text that hold something, as blocks."},
    {"loose_space", loose_space, METH_VARARGS, "Where a text has white space that may be too much, and characters that are not seen."},
    {"moved_blocks", moved_blocks, METH_VARARGS, "Where edits leave blocks, without those of which nothing is left."},
    {"page_text", page_text, METH_VARARGS, "The visible text of a page, and its blocks."},
    {"probabilities", probabilities, METH_VARARGS, "The probability that the score of each row of a table stands for."},
    {"scores", scores, METH_VARARGS, "The score of each row of a table."},
    {"scripts_with_prose", scripts_with_prose, METH_VARARGS, "Which scripts of a page may hold prose that it does not show."},
    {"selected", selected, METH_VARARGS, "Which blocks to keep so that the expected measure of the words kept is greatest."},
    {"survey", survey, METH_VARARGS, "What the blocks of a text say."},
    {"opens_long_tag", opens_long_tag, METH_VARARGS, "Whether a tag of a page may have so many attributes that a parser takes long."},
    {"tags_of", tags_of, METH_O, "How many tags a page has at most, how many of formatting elements or -1, and whether it lost a character."},
    {"text_rows", text_rows, METH_VARARGS, "The rows of a text's blocks."},
    {"text_second_rows", text_second_rows, METH_VARARGS, "The second rows of some of them."},
    {"text_whole_row", text_whole_row, METH_VARARGS, "The features of a whole text."},
    {"texts_with_prose", texts_with_prose, METH_VARARGS, "Of each text whether it may hold prose that a page does not show."},
    {"texts_key", texts_key, METH_O, "The hash of the hashes of all texts in turn."},
    {"text_traits", text_traits, METH_O, "The hash, the words and the beginning of each text as it is compared, None where Python must tell."},
    {"title_rows", title_rows, METH_VARARGS, "The blocks of a text that may be its title, and the rows of these."},
    {"without_head_styles", without_head_styles, METH_O, "A page in UTF-8 without what is in the styles of its head."},
    {"words_table", words_table, METH_VARARGS, "The table of some words and their numbers, as bytes."},
    {nullptr, nullptr, 0, nullptr},
};

// What later versions of Python ask of a module, by the numbers that their headers give it: the stable interface of 3.10 lacks them.
constexpr int INTERPRETERS = 3;  // Py_mod_multiple_interpreters, since 3.12
void* const EACH_WITH_ITS_LOCK = reinterpret_cast<void*>(2);

}  // namespace

}  // namespace cleanse

PyMODINIT_FUNC PyInit__compiled() {
    using namespace cleanse;
    static PyModuleDef_Slot slots[3];
    static PyModuleDef definition = [] {  // once, whatever interpreters ask at once
        look_for_the_end();
        int at = 0;
        slots[at++] = {Py_mod_exec, reinterpret_cast<void*>(fill)};
        if (minor_version() >= 12) slots[at++] = {INTERPRETERS, EACH_WITH_ITS_LOCK};
        return PyModuleDef{
            PyModuleDef_HEAD_INIT, "_compiled", "The compiled core of cleanse.", sizeof(State), methods, slots, traverse, clear, free_state,
        };
    }();
    return PyModuleDef_Init(&definition);
}
