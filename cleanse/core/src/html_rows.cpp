// The rows of a page's blocks.

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <unordered_map>

#include "html_page.hpp"
#include "table.hpp"
#include "trees.hpp"

namespace cleanse {

namespace {

using Numbers = std::vector<double>;
using Whole = std::vector<std::int32_t>;

// As in cleanse/roles/html_features.py.
constexpr int LEVELS = 5, OF_LEVEL = 7, FAR_FROM_TITLE = 99, PARAGRAPH = 1, LIST_ITEM = 2;

double names_weight(const PageColumns& page, std::int32_t element) {
    double weight = page.own[element];
    std::int32_t above = page.parents[element];
    for (int step = 0; step < 2 && above >= 0; ++step, above = page.parents[above]) weight += page.near[above];
    return above >= 0 ? weight + page.far[above] : weight;
}

std::int32_t near_mask(const PageColumns& page, std::int32_t element) {
    std::int32_t mask = page.masks[element];
    for (int step = 0; step < 2 && page.parents[element] >= 0; ++step) mask |= page.masks[element = page.parents[element]];
    return mask;
}

// Writes a row of a table, from one of its columns on; the first one also says whether Python gives each value as int.
class Writer {
  public:
    Writer(Table& table, std::size_t row, std::size_t column = 0)
        : table_(table), start_(table.row(row)), next_(start_ + column), is_first_(row == 0) {}

    void real(double value) { put(value, false); }
    void whole(double value) { put(value, true); }
    void put(double value, bool whole) {
        if (count() == table_.columns) throw std::logic_error("a row has more columns than were counted");
        if (is_first_) table_.is_whole[count()] = whole;
        *next_++ = value;
    }
    std::size_t count() const { return static_cast<std::size_t>(next_ - start_); }

  private:
    Table& table_;
    double* const start_;
    double* next_;
    const bool is_first_;
};

class Rows {
  public:
    Rows(const PageColumns& page, const Numbers* own, const MixedNumbers& of_page) : page_(page), own_(own), of_page_(of_page) {
        const double total = page.words_to.back(), size = static_cast<double>(page.size);
        whole_ = {1.0, page.links_to.back() / total, 1.0, total / size, size, page.dated_to.back() / size, page.headings_to.back() / size};
        for (std::size_t at = 0; at < page.size; ++at) {
            long_ += page.is_long[at];
            in_paragraphs_ += page.tags[at] == PARAGRAPH ? page.words[at] : 0.0;
            items_ += page.tags[at] == LIST_ITEM;
            h1_ += page.tags[at] == page.first_heading;
            h2_ += page.tags[at] == page.first_heading + 1;
        }
    }

    std::unique_ptr<Table> table(const std::vector<std::size_t>& wanted) {
        auto table = std::make_unique<Table>(wanted.size(), COUNT + of_page_.values.size());
        for (std::size_t number = 0; number < wanted.size(); ++number) {
            Writer writer(*table, number);
            write(wanted[number], number, writer);
            if (writer.count() != table->columns) throw std::logic_error("a row has other columns than were counted");
        }
        return table;
    }

    static constexpr std::size_t COUNT = 88;
    enum Own { Weight, OfDescription, SaysOfTitle, OfTitle, OwnCount };

  private:
    using Level = std::array<double, OF_LEVEL>;

    void write(std::size_t at, std::size_t number, Writer& writer) {
        const PageColumns& page = page_;
        const std::int32_t element = page.elements[at], parent = page.parents[element], kind = page.alike[element];
        const std::int32_t container = page.container(at);
        const double total = page.words_to.back(), prose = page.prose_to.back() != 0.0 ? page.prose_to.back() : 1.0;
        writer.whole(page.words[at]);
        writer.real(page.densities[at]);
        for (const auto* column : {&page.marks, &page.tags, &page.block_kinds, &page.copies}) writer.whole((*column)[at]);
        for (const Own own : {Weight, OfDescription}) writer.real(own_[own][number]);
        writer.real(names_weight(page, element));
        for (const Own own : {SaysOfTitle, OfTitle}) writer.real(own_[own][number]);
        write_title(at, container, writer);
        writer.whole(page.articles[element]);
        writer.whole(page.depths[element]);
        writer.whole(parent < 0 ? page.children.back() : page.children[parent]);
        writer.whole(page.pictures[at]);
        writer.whole(page.pictures[at + 1]);
        writer.whole(page.paths[element]);
        writer.whole(near_mask(page, element));
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
        write_page(writer);
        for (std::size_t place = 0; place < of_page_.values.size(); ++place) writer.put(of_page_.values[place], of_page_.is_whole[place]);
    }

    // Blocks and words since the title; how many containers do not hold it, and the words of the first that does.
    void write_title(std::size_t at, std::int32_t container, Writer& writer) const {
        const PageColumns& page = page_;
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
            const PageColumns& page = page_;
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
        const PageColumns& page = page_;
        writer.whole(at > 0 ? page.tags[at - 1] : -1);
        writer.real(at > 0 ? page.densities[at - 1] : -1.0);
        const bool is_last = at + 1 == page.size;
        writer.whole(is_last ? -1 : page.tags[at + 1]);
        writer.real(is_last ? -1.0 : page.densities[at + 1]);
        writer.whole(is_last ? -1 : page.marks[at + 1]);
    }

    void write_page(Writer& writer) const {
        const PageColumns& page = page_;
        const double total = page.words_to.back(), size = static_cast<double>(page.size);
        writer.whole(total);
        writer.whole(size);
        writer.real(page.links_to.back() / total);
        writer.whole(long_);
        writer.real(in_paragraphs_ / total);
        writer.real(items_ / size);
        writer.whole(h2_);
        writer.whole(h1_);
        writer.real(page.prose_to.back() / total);
        writer.whole(page.article_count);
        writer.real(page.dated_to.back() / size);
    }

    double words_in(std::int32_t container) const { return page_.words_to[page_.ends[container]] - page_.words_to[page_.firsts[container]]; }

    const PageColumns& page_;
    const Numbers* own_;
    const MixedNumbers& of_page_;
    Level whole_;
    double long_ = 0.0, in_paragraphs_ = 0.0, items_ = 0.0, h1_ = 0.0, h2_ = 0.0;  // on the whole page
    std::unordered_map<std::int32_t, Level> levels_;
};

class SecondRows {
  public:
    SecondRows(const PageColumns& page, const Numbers& probabilities) : page_(page), probabilities_(probabilities) {
        Numbers likely(page.size);
        alike_.assign(page.kinds, 0.0);
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
        if (page.element_count > 0) {
            first_ = page.firsts[best];
            end_ = page.ends[best];
        }
    }

    std::unique_ptr<Table> table(const Table& rows, const std::vector<std::size_t>& places, const std::vector<std::size_t>& wanted) const {
        auto table = std::make_unique<Table>(wanted.size(), rows.columns + COUNT);
        std::copy(rows.is_whole.begin(), rows.is_whole.end(), table->is_whole.begin());
        for (std::size_t number = 0; number < wanted.size(); ++number) {
            const double* before = rows.row(places[number]);
            std::copy(before, before + rows.columns, table->row(number));
            Writer writer(*table, number, rows.columns);
            write(wanted[number], writer);
            if (writer.count() != table->columns) throw std::logic_error("a second row has other columns than were counted");
        }
        return table;
    }

    static constexpr std::size_t COUNT = 2 * LEVELS + 12;

  private:
    void write(std::size_t at, Writer& writer) const {
        const PageColumns& page = page_;
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

    const PageColumns& page_;
    const Numbers& probabilities_;
    Numbers to_, alike_;
    double worth_ = -1.0;
    std::ptrdiff_t first_ = 0, end_ = 0;
};

// For each block its probability by the score of its row, or that of the one that stands for it.
Numbers probabilities(const PageColumns& page, const Numbers& scores, const std::vector<std::size_t>& wanted) {
    Numbers found(page.size);
    for (std::size_t at = 0; at < scores.size(); ++at) found[wanted[at]] = probability_of(scores[at]);
    for (std::size_t at = 0; at < page.size; ++at) {
        const std::int32_t for_all = page.standing[page.alike[page.elements[at]]];
        if (for_all >= 0) found[at] = found[for_all];
    }
    return found;
}

std::vector<std::size_t> places_of(PyObject* given, std::size_t below) {
    const Whole found = whole_numbers(given, -1, 0, static_cast<Py_ssize_t>(below));
    return {found.begin(), found.end()};
}

}  // namespace

PyObject* html_rows(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *places = nullptr, *lists = nullptr, *of_page = nullptr;
        if (!PyArg_ParseTuple(args, "OOOO", &given, &places, &lists, &of_page)) throw PythonError();
        State& state = state_of(module);
        check_type(given, state.html_page);
        const PageColumns& page = page_columns_of(given);
        const bool is_all = places == Py_None;
        const std::vector<std::size_t> wanted = is_all ? std::vector<std::size_t>(page.scored.begin(), page.scored.end()) : places_of(places, page.size);
        Numbers own[Rows::OwnCount];
        if (!is_all) {
            const Items items(lists, Rows::OwnCount);
            for (int at = 0; at < Rows::OwnCount; ++at) own[at] = numbers(items[at].get(), static_cast<Py_ssize_t>(wanted.size()));
        }
        const MixedNumbers whole(of_page);
        std::unique_ptr<Table> table;
        {
            WithoutLock without_lock;
            table = Rows(page, is_all ? page.said : own, whole).table(wanted);
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
        const PageColumns& page = page_columns_of(given);
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

PyObject* html_probabilities(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *trees = nullptr, *rows = nullptr, *places = nullptr;
        if (!PyArg_ParseTuple(args, "OOOO", &given, &trees, &rows, &places)) throw PythonError();
        State& state = state_of(module);
        check_type(given, state.html_page);
        check_type(rows, state.table);
        const Table& table = table_of(rows);
        check_trees(state, trees, table.columns);
        const PageColumns& page = page_columns_of(given);
        const std::vector<std::size_t> wanted = places_of(places, page.size);
        if (table.rows != wanted.size()) {
            PyErr_SetString(PyExc_ValueError, "each wanted block has a row");
            throw PythonError();
        }
        Numbers found;
        {
            WithoutLock without_lock;
            found = probabilities(page, scores_of(trees, table), wanted);
        }
        return list_of(found);
    });
}

PyObject* html_prediction(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *first = nullptr, *second = nullptr, *of_page = nullptr;
        double least = 0.0;
        if (!PyArg_ParseTuple(args, "OOOOd", &given, &first, &second, &of_page, &least)) throw PythonError();
        State& state = state_of(module);
        check_type(given, state.html_page);
        const PageColumns& page = page_columns_of(given);
        const MixedNumbers whole(of_page);
        const std::size_t columns = Rows::COUNT + whole.values.size();
        check_trees(state, first, columns);
        check_trees(state, second, columns + SecondRows::COUNT);
        const std::vector<std::size_t> scored(page.scored.begin(), page.scored.end());
        std::vector<std::size_t> places, left;
        Numbers found;
        {
            WithoutLock without_lock;
            const auto rows = Rows(page, page.said, whole).table(scored);
            found = probabilities(page, scores_of(first, *rows), scored);
            for (std::size_t place = 0; place < scored.size(); ++place) {
                if (found[scored[place]] < least) continue;
                places.push_back(place);
                left.push_back(scored[place]);
            }
            const auto seconds = SecondRows(page, found).table(*rows, places, left);
            found = probabilities(page, scores_of(second, *seconds), left);
        }
        return list_of(found);
    });
}

}  // namespace cleanse
