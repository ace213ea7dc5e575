#include "html_page.hpp"

#include <memory>

#include "holder.hpp"
#include "words.hpp"

namespace cleanse {

namespace {

constexpr double HEADING = 1;  // the number of this kind of block in cleanse/roles/html_features.py

template <auto Column>
PyObject* listed(PyObject* object, void*) {
    return guarded([&] { return list_of(page_columns_of(object).*Column); });
}

// Of whole numbers that are kept as others, for sums.
template <auto Column>
PyObject* counted(PyObject* object, void*) {
    return guarded([&] {
        const auto& values = page_columns_of(object).*Column;
        return list_of(values.size(), [&](std::size_t at) { return Reference(PyLong_FromDouble(values[at])); });
    });
}

template <auto Value>
PyObject* value(PyObject* object, void*) {
    return guarded([&] { return Reference(PyLong_FromSsize_t(static_cast<Py_ssize_t>(page_columns_of(object).*Value))); });
}

// The blocks of which something is so.
template <typename Test>
PyObject* blocks_where(PyObject* object, Test is_so) {
    return guarded([&] {
        const PageColumns& page = page_columns_of(object);
        std::vector<std::int32_t> found;
        for (std::size_t at = 0; at < page.size; ++at) {
            if (is_so(page, at)) found.push_back(static_cast<std::int32_t>(at));
        }
        return list_of(found);
    });
}

PyObject* headings(PyObject* object, void*) {
    return blocks_where(object, [](const PageColumns& page, std::size_t at) { return page.block_kinds[at] == HEADING; });
}

PyObject* repeated(PyObject* object, void*) {
    return blocks_where(object, [](const PageColumns& page, std::size_t at) { return page.copies[at] > 1; });
}

PyObject* is_unspaced(PyObject* object, void*) { return PyBool_FromLong(page_columns_of(object).is_unspaced); }

constexpr PyGetSetDef column(const char* name, getter get) {
    return {name, get, nullptr, "As cleanse.roles.html_features has it.", nullptr};
}

PyGetSetDef members[] = {
    column("masks", listed<&PageColumns::masks>),
    column("paths", listed<&PageColumns::paths>),
    column("depths", listed<&PageColumns::depths>),
    column("ups", listed<&PageColumns::ups>),
    column("children", listed<&PageColumns::children>),
    column("articles", listed<&PageColumns::articles>),
    column("alike", listed<&PageColumns::alike>),
    column("kinds", value<&PageColumns::kinds>),
    column("alike_words", counted<&PageColumns::alike_words>),
    column("alike_blocks", counted<&PageColumns::alike_blocks>),
    column("words", counted<&PageColumns::words>),
    column("words_to", counted<&PageColumns::words_to>),
    column("scored", listed<&PageColumns::scored>),
    column("standing", listed<&PageColumns::standing>),
    column("title_at", value<&PageColumns::title_at>),
    column("kind_sums", listed<&PageColumns::kind_sums>),
    column("is_unspaced", is_unspaced),
    column("headings", headings),
    column("repeated", repeated),
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

PyMethodDef methods[] = {
    {"stand_twice", stand_twice, METH_VARARGS, "How many of some blocks have a stretch in their middle that stands twice."},
    {nullptr, nullptr, 0, nullptr},
};

[[noreturn]] void refuse(const char* message) {
    PyErr_SetString(PyExc_ValueError, message);
    throw PythonError();
}

const Words* words_of(const State& state, const Reference& given, std::uint32_t columns) {
    if (given.get() == Py_None && columns == 0) return nullptr;
    const Words& words = words_of(state, given.get());
    if (columns == 4 && words.columns != 4) refuse("the words of names have four numbers each");
    if (columns == 1 && words.columns != 1) refuse("the words of blocks have one number each");
    return &words;
}

PageWords words_of(const State& state, const Items& given) {
    const PageWords found{words_of(state, given[0], 4), words_of(state, given[1], 1), words_of(state, given[2], 0), words_of(state, given[3], 0)};
    const auto columns = [](const Words* words) { return words == nullptr ? 0 : words->columns; };
    if (columns(found.kinds_of_names) != columns(found.kinds_of_texts)) refuse("the words of elements and those of blocks tell other kinds");
    return found;
}

}  // namespace

Reference html_page_type(PyObject* module) {
    return Holder<PageColumns>::type(
        module, "cleanse.core._compiled.HtmlPage", "What is known of a page's elements and blocks.",
        {{Py_tp_getset, members}, {Py_tp_methods, methods}}
    );
}

const PageColumns& page_columns_of(PyObject* object) { return Holder<PageColumns>::of(object); }

PyObject* html_page(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *blocks, *elements, *pictures, *given_words;
        PageTitle title;
        PageSample sample;
        PageLimits limits;
        if (!PyArg_ParseTuple(
                args, "OOOO(UU)(nnnd)(iiiddddniddd):html_page", &blocks, &elements, &pictures, &given_words, &title.title,
                &title.description, &sample.blocks, &sample.characters, &sample.step, &sample.share, &limits.hidden_bit, &limits.first_heading, &limits.last_heading, &limits.prose_words,
                &limits.dated_words, &limits.group, &limits.group_words, &limits.most_said, &limits.far, &limits.title_words,
                &limits.least_title, &limits.as_heading
            )) {
            throw PythonError();
        }
        State& state = state_of(module);
        const Items of_words(given_words, 4);
        const PageWords words = words_of(state, of_words);
        const Items of_blocks(blocks);
        const Reference texts = of_blocks[0];
        const Py_ssize_t size = Items(texts.get()).size();
        if (size == 0) refuse("a page has blocks");
        if (sample.blocks < 0 || sample.characters < 0 || sample.step < 1) refuse("a sample has blocks, characters and a step");
        auto page = std::make_unique<PageColumns>();
        page->first_heading = limits.first_heading;
        read_elements(*page, state, elements, words, limits, size);
        read_blocks(*page, state, blocks, sample, pictures, limits);
        {
            WithoutLock without_lock;
            sum_up(*page, limits);
        }
        read_said(*page, state, title, words, limits);
        tell_articles(*page);
        return Holder<PageColumns>::object(reinterpret_cast<PyTypeObject*>(state.html_page), std::move(page));
    });
}

}  // namespace cleanse
