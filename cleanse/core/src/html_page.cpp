#include "html_page.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <unordered_map>

#include "numbers.hpp"
#include "state.hpp"
#include "table.hpp"

namespace cleanse {

namespace {

using Numbers = std::vector<double>;
using Whole = std::vector<std::int32_t>;

// As in cleanse/roles/html_features.py.
constexpr int LEVELS = 5, OF_LEVEL = 7, FAR_FROM_TITLE = 99;

struct Arrays : ElementColumns {
    Whole articles;  // one for each element, too
    // One for each block.
    Whole elements;
    Numbers words, densities, marks, tags, kinds, is_long, is_dated, copies, since_prose, until_prose, since_h1, since_heading,
        heading_levels;
    Numbers pictures;  // and one behind the last
    std::ptrdiff_t title_at = -1;
    std::int32_t first_heading = 0, last_heading = 0;  // the numbers of their tags

    std::size_t size = 0, element_count = 0, kind_count = 0;
    Numbers words_to, links_to, prose_to, dated_to, headings_to;
    Numbers alike_words, alike_links, alike_blocks, alike_long;
    std::vector<std::pair<std::size_t, std::size_t>> sections;

    void sum_up() {
        Numbers links(size), prose(size), headings(size);
        alike_words.assign(kind_count, 0.0);
        alike_links = alike_blocks = alike_long = alike_words;
        sections.resize(size);
        std::size_t start = 0;
        for (std::size_t at = 0; at < size; ++at) {
            links[at] = words[at] * densities[at];
            prose[at] = is_long[at] != 0.0 ? words[at] : 0.0;
            headings[at] = tags[at] >= first_heading && tags[at] <= last_heading;
            const std::int32_t kind = alike[elements[at]];
            alike_words[kind] += words[at];
            alike_links[kind] += links[at];
            alike_blocks[kind] += 1;
            alike_long[kind] += is_long[at];
            if (at > 0 && headings[at] != 0.0) {
                std::fill(sections.begin() + start, sections.begin() + at, std::pair(start, at));
                start = at;
            }
        }
        std::fill(sections.begin() + start, sections.end(), std::pair(start, size));
        words_to = sums_to(words);
        links_to = sums_to(links);
        prose_to = sums_to(prose);
        dated_to = sums_to(is_dated);
        headings_to = sums_to(headings);
    }

    // The innermost element around a block that holds another block too, or -1.
    std::int32_t container(std::size_t at) const {
        const std::int32_t element = elements[at];
        const auto place = static_cast<std::int32_t>(at);
        return firsts[element] == place && ends[element] == place + 1 ? ups[element] : element;
    }

    double names_weight(std::int32_t element) const {
        double weight = own[element];
        std::int32_t above = parents[element];
        for (int step = 0; step < 2 && above >= 0; ++step, above = parents[above]) weight += near[above];
        return above >= 0 ? weight + far[above] : weight;
    }

    std::int32_t near_mask(std::int32_t element) const {
        std::int32_t mask = masks[element];
        for (int step = 0; step < 2 && parents[element] >= 0; ++step) mask |= masks[element = parents[element]];
        return mask;
    }
};

struct Object {
    PyObject_HEAD
    Arrays* arrays;
};

const Arrays& arrays_of(PyObject* object) { return *reinterpret_cast<const Object*>(object)->arrays; }

// Writes a row, and whether Python gives each value as int.
struct Writer {
    double* next;
    std::vector<bool>& is_whole;
    std::size_t column;

    void real(double value) { put(value, false); }
    void whole(double value) { put(value, true); }
    void put(double value, bool whole) {
        if (column == is_whole.size()) throw std::logic_error("a row has more columns than were counted");
        is_whole[column++] = whole;
        *next++ = value;
    }
};

class Rows {
  public:
    Rows(const Arrays& page, const std::vector<Numbers>& own, const Numbers& of_page, const std::vector<bool>& is_whole)
        : page_(page), own_(own), of_page_(of_page), of_page_is_whole_(is_whole) {
        const double total = page.words_to.back(), size = static_cast<double>(page.size);
        whole_ = {1.0, page.links_to.back() / total, 1.0, total / size, size, page.dated_to.back() / size, page.headings_to.back() / size};
    }

    std::unique_ptr<Table> table(const std::vector<std::size_t>& wanted) {
        auto table = std::make_unique<Table>(wanted.size(), COUNT + of_page_.size());
        for (std::size_t number = 0; number < wanted.size(); ++number) {
            Writer writer{table->row(number), table->is_whole, 0};
            write(wanted[number], number, writer);
            if (writer.column != table->columns) throw std::logic_error("a row has other columns than were counted");
        }
        return table;
    }

    static constexpr std::size_t COUNT = 77;
    enum Own { Weight, OfDescription, SaysOfTitle, OfTitle, OwnCount };

  private:
    using Level = std::array<double, OF_LEVEL>;

    void write(std::size_t at, std::size_t number, Writer& writer) {
        const Arrays& page = page_;
        const std::int32_t element = page.elements[at], parent = page.parents[element], kind = page.alike[element];
        const std::int32_t container = page.container(at);
        const double total = page.words_to.back(), prose = page.prose_to.back() != 0.0 ? page.prose_to.back() : 1.0;
        writer.whole(page.words[at]);
        writer.real(page.densities[at]);
        for (const auto* column : {&page.marks, &page.tags, &page.kinds, &page.copies}) writer.whole((*column)[at]);
        for (const Own own : {Weight, OfDescription}) writer.real(own_[own][number]);
        writer.real(page.names_weight(element));
        for (const Own own : {SaysOfTitle, OfTitle}) writer.real(own_[own][number]);
        write_title(at, container, writer);
        writer.whole(page.articles[element]);
        writer.whole(page.depths[element]);
        writer.whole(parent < 0 ? page.children.back() : page.children[parent]);
        writer.whole(page.pictures[at]);
        writer.whole(page.pictures[at + 1]);
        writer.whole(page.paths[element]);
        writer.whole(page.near_mask(element));
        writer.real(page.alike_words[kind] / total);
        writer.whole(page.alike_blocks[kind]);
        writer.real(page.alike_links[kind] / page.alike_words[kind]);
        writer.whole(page.alike_long[kind]);
        write_levels(container, writer);
        const auto [first, end] = page.sections[at];
        const double words = page.words_to[end] - page.words_to[first];
        writer.real((page.links_to[end] - page.links_to[first]) / words);
        writer.whole(words);
        writer.whole(static_cast<double>(end - first));
        writer.real(static_cast<double>(at) / static_cast<double>(page.size));
        writer.real(page.words_to[at] / total);
        writer.real(page.prose_to[at] / prose);
        for (const auto* column : {&page.since_h1, &page.since_heading, &page.heading_levels, &page.since_prose, &page.until_prose}) {
            writer.whole((*column)[at]);
        }
        write_neighbours(at, writer);
        for (std::size_t place = 0; place < of_page_.size(); ++place) writer.put(of_page_[place], of_page_is_whole_[place]);
    }

    // Blocks and words since the title; how many containers do not hold it, and the words of the first that does.
    void write_title(std::size_t at, std::int32_t container, Writer& writer) const {
        const Arrays& page = page_;
        if (page.title_at < 0) {
            writer.whole(-FAR_FROM_TITLE - 1);
            writer.whole(0);
            writer.whole(-1);
            writer.real(0.0);
            return;
        }
        const std::ptrdiff_t since = static_cast<std::ptrdiff_t>(at) - page.title_at;
        writer.whole(static_cast<double>(std::clamp<std::ptrdiff_t>(since, -FAR_FROM_TITLE, FAR_FROM_TITLE)));
        writer.whole(page.words_to[at] - page.words_to[page.title_at]);
        int levels = 0;
        for (; container >= 0; container = page.ups[container], ++levels) {
            if (page.firsts[container] <= page.title_at && page.title_at < page.ends[container]) break;
        }
        writer.whole(levels);
        writer.real(container < 0 ? 1.0 : words_in(container) / page.words_to.back());
    }

    void write_levels(std::int32_t container, Writer& writer) {
        for (int level = 0; level < LEVELS; ++level) {
            const Level& found = container < 0 ? whole_ : level_of(container);
            for (int at = 0; at < OF_LEVEL; ++at) writer.put(found[at], at == 4);
            if (container >= 0) container = page_.ups[container];
        }
    }

    const Level& level_of(std::int32_t container) {
        const auto [found, is_new] = levels_.try_emplace(container);
        if (is_new) {
            const Arrays& page = page_;
            const std::int32_t a = page.firsts[container], b = page.ends[container];
            const double words = words_in(container), size = b - a;
            const double prose = page.prose_to.back() != 0.0 ? page.prose_to.back() : 1.0;
            found->second = {
                words / page.words_to.back(), (page.links_to[b] - page.links_to[a]) / words, (page.prose_to[b] - page.prose_to[a]) / prose,
                words / size, size, (page.dated_to[b] - page.dated_to[a]) / size, (page.headings_to[b] - page.headings_to[a]) / size,
            };
        }
        return found->second;
    }

    void write_neighbours(std::size_t at, Writer& writer) const {
        const Arrays& page = page_;
        writer.whole(at > 0 ? page.tags[at - 1] : -1);
        writer.real(at > 0 ? page.densities[at - 1] : -1.0);
        const bool is_last = at + 1 == page.size;
        writer.whole(is_last ? -1 : page.tags[at + 1]);
        writer.real(is_last ? -1.0 : page.densities[at + 1]);
        writer.whole(is_last ? -1 : page.marks[at + 1]);
    }

    double words_in(std::int32_t container) const { return page_.words_to[page_.ends[container]] - page_.words_to[page_.firsts[container]]; }

    const Arrays& page_;
    const std::vector<Numbers>& own_;
    const Numbers& of_page_;
    const std::vector<bool>& of_page_is_whole_;
    Level whole_;
    std::unordered_map<std::int32_t, Level> levels_;
};

class SecondRows {
  public:
    SecondRows(const Arrays& page, const Numbers& probabilities) : page_(page), probabilities_(probabilities) {
        Numbers likely(page.size);
        alike_.assign(page.kind_count, 0.0);
        for (std::size_t at = 0; at < page.size; ++at) {
            likely[at] = probabilities[at] * page.words[at];
            alike_[page.alike[page.elements[at]]] += likely[at];
        }
        to_ = sums_to(likely);
        std::int32_t best = 0;
        for (std::size_t at = 0; at < page.element_count; ++at) {
            const std::int32_t a = page.firsts[at], b = page.ends[at];
            const double worth = 2 * (to_[b] - to_[a]) / (page.words_to[b] - page.words_to[a] + to_.back());
            if (worth > worth_) {
                worth_ = worth;
                best = static_cast<std::int32_t>(at);
            }
        }
        first_ = page.firsts[best];
        end_ = page.ends[best];
    }

    std::unique_ptr<Table> table(const Table& rows, const std::vector<std::size_t>& places, const std::vector<std::size_t>& wanted) const {
        auto table = std::make_unique<Table>(wanted.size(), rows.columns + COUNT);
        std::copy(rows.is_whole.begin(), rows.is_whole.end(), table->is_whole.begin());
        for (std::size_t number = 0; number < wanted.size(); ++number) {
            double* row = table->row(number);
            const double* before = rows.row(places[number]);
            std::copy(before, before + rows.columns, row);
            Writer writer{row + rows.columns, table->is_whole, rows.columns};
            write(wanted[number], writer);
            if (writer.column != table->columns) throw std::logic_error("a second row has other columns than were counted");
        }
        return table;
    }

    static constexpr std::size_t COUNT = 2 * LEVELS + 12;

  private:
    void write(std::size_t at, Writer& writer) const {
        const Arrays& page = page_;
        const auto place = static_cast<std::ptrdiff_t>(at), size = static_cast<std::ptrdiff_t>(page.size);
        const double total = to_.back() != 0.0 ? to_.back() : 1e-9, words = page.words_to.back();
        std::int32_t container = page.container(at);
        for (int level = 0; level < LEVELS; ++level) {
            const std::int32_t a = container < 0 ? 0 : page.firsts[container], b = container < 0 ? 0 : page.ends[container];
            writer.real(container < 0 ? total / words : (to_[b] - to_[a]) / (page.words_to[b] - page.words_to[a]));
            writer.real(container < 0 ? 1.0 : (to_[b] - to_[a]) / total);
            if (container >= 0) container = page.ups[container];
        }
        writer.real(at > 0 ? probabilities_[at - 1] : -1.0);
        writer.real(place + 1 < size ? probabilities_[at + 1] : -1.0);
        const std::ptrdiff_t a = std::max<std::ptrdiff_t>(0, place - 6), b = std::min(size, place + 7);
        writer.real((to_[b] - to_[a]) / (page.words_to[b] - page.words_to[a]));
        writer.real(to_[at] / total);
        writer.real(1 - to_[at + 1] / total);
        const std::int32_t kind = page.alike[page.elements[at]];
        writer.real(alike_[kind] / page.alike_words[kind]);
        writer.real(alike_[kind] / total);
        writer.real(first_ <= place && place < end_ ? 1.0 : 0.0);
        writer.real(worth_);
        writer.real(total / words);
        writer.real(probabilities_[at]);
        writer.real(total);
    }

    const Arrays& page_;
    const Numbers& probabilities_;
    Numbers to_, alike_;
    double worth_ = -1.0;
    std::ptrdiff_t first_ = 0, end_ = 0;
};

void dealloc(PyObject* object) {
    delete reinterpret_cast<Object*>(object)->arrays;
    deallocate(object);
}

PyType_Slot slots[] = {
    {Py_tp_dealloc, reinterpret_cast<void*>(dealloc)},
    {Py_tp_doc, const_cast<char*>("What the features of a page's blocks are made of.")},
    {0, nullptr},
};

PyType_Spec spec = {"cleanse.core._compiled.HtmlPage", sizeof(Object), 0, Py_TPFLAGS_DEFAULT | DISALLOW_INSTANTIATION, slots};

std::vector<std::size_t> places_of(PyObject* given, std::size_t below) {
    const Whole found = whole_numbers(given, -1, 0, static_cast<Py_ssize_t>(below));
    return {found.begin(), found.end()};
}

// Lists of Python in the order in which it hands them over.
class Lists {
  public:
    explicit Lists(PyObject* given) : items_(given) {}

    Whole whole(Py_ssize_t size, Py_ssize_t least = 0, Py_ssize_t below = INT32_MAX) {
        return whole_numbers(items_[next_++].get(), size, least, below);
    }
    Numbers real(Py_ssize_t size) { return numbers(items_[next_++].get(), size); }

  private:
    Items items_;
    Py_ssize_t next_ = 0;
};

void read_elements(Arrays& page, PyObject* given, PyObject* articles, Py_ssize_t blocks) {
    static_cast<ElementColumns&>(page) = element_columns_of(given);
    page.element_count = page.parents.size();
    page.kind_count = page.ElementColumns::kinds;
    page.articles = whole_numbers(articles, static_cast<Py_ssize_t>(page.element_count));
    for (std::size_t at = 0; at < page.element_count; ++at) {
        if (page.firsts[at] > blocks || page.ends[at] > blocks) {
            PyErr_SetString(PyExc_ValueError, "an element has blocks that the page has not");
            throw PythonError();
        }
    }
}

void read_blocks(Arrays& page, PyObject* given, Py_ssize_t size) {
    Lists lists(given);
    page.elements = lists.whole(size, 0, static_cast<Py_ssize_t>(page.element_count));
    for (Numbers* column : {
             &page.words, &page.densities, &page.marks, &page.tags, &page.kinds, &page.is_long, &page.is_dated, &page.copies,
             &page.since_prose, &page.until_prose, &page.since_h1, &page.since_heading, &page.heading_levels,
         }) {
        *column = lists.real(size);
    }
    page.pictures = lists.real(size + 1);
}

}  // namespace

Reference html_page_type(PyObject* module) { return Reference(PyType_FromModuleAndSpec(module, &spec, nullptr)); }

PyObject* html_page(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *elements = nullptr, *articles = nullptr, *blocks = nullptr;
        Py_ssize_t title_at = -1;
        int first_heading = 0, last_heading = 0;
        if (!PyArg_ParseTuple(args, "OOOnii", &elements, &articles, &blocks, &title_at, &first_heading, &last_heading)) {
            throw PythonError();
        }
        State& state = state_of(module);
        check_type(elements, state.html_elements);
        auto page = std::make_unique<Arrays>();
        Items of_blocks(blocks);
        const Py_ssize_t size = Items(of_blocks[0].get()).size();
        page->size = static_cast<std::size_t>(size);
        if (size == 0 || title_at >= size) {
            PyErr_SetString(PyExc_ValueError, "a page has blocks, and its title is one of them");
            throw PythonError();
        }
        read_elements(*page, elements, articles, size);
        read_blocks(*page, blocks, size);
        page->title_at = title_at;
        page->first_heading = first_heading;
        page->last_heading = last_heading;
        {
            WithoutLock without_lock;
            page->sum_up();
        }
        auto* type = reinterpret_cast<PyTypeObject*>(state.html_page);
        Reference made = allocated(type);
        reinterpret_cast<Object*>(made.get())->arrays = page.release();
        return made;
    });
}

PyObject* html_rows(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *places = nullptr, *lists = nullptr, *of_page = nullptr;
        if (!PyArg_ParseTuple(args, "OOOO", &given, &places, &lists, &of_page)) throw PythonError();
        State& state = state_of(module);
        check_type(given, state.html_page);
        const Arrays& page = arrays_of(given);
        const std::vector<std::size_t> wanted = places_of(places, page.size);
        Items items(lists, Rows::OwnCount);
        std::vector<Numbers> own;
        for (int at = 0; at < Rows::OwnCount; ++at) own.push_back(numbers(items[at].get(), static_cast<Py_ssize_t>(wanted.size())));
        const MixedNumbers whole(of_page);
        std::unique_ptr<Table> table;
        {
            WithoutLock without_lock;
            table = Rows(page, own, whole.values, whole.is_whole).table(wanted);
        }
        return table_object(state.table, std::move(table));
    });
}

PyObject* html_second_rows(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *rows = nullptr, *given_places = nullptr, *given_wanted = nullptr, *given_probabilities = nullptr;
        if (!PyArg_ParseTuple(args, "OOOOO", &given, &rows, &given_places, &given_wanted, &given_probabilities)) throw PythonError();
        State& state = state_of(module);
        check_type(given, state.html_page);
        check_type(rows, state.table);
        const Arrays& page = arrays_of(given);
        const std::vector<std::size_t> places = places_of(given_places, table_of(rows).rows);
        const std::vector<std::size_t> wanted = places_of(given_wanted, page.size);
        const Numbers probabilities = numbers(given_probabilities, static_cast<Py_ssize_t>(page.size));
        if (places.size() != wanted.size()) {
            PyErr_SetString(PyExc_ValueError, "each wanted block has a row");
            throw PythonError();
        }
        std::unique_ptr<Table> table;
        {
            WithoutLock without_lock;
            table = SecondRows(page, probabilities).table(table_of(rows), places, wanted);
        }
        return table_object(state.table, std::move(table));
    });
}

}  // namespace cleanse
