#include "text_rows.hpp"

#include <algorithm>

#include "numbers.hpp"
#include "runs.hpp"
#include "state.hpp"
#include "survey.hpp"
#include "table.hpp"

namespace cleanse {

namespace {

using Numbers = std::vector<double>;
using Places = std::vector<std::ptrdiff_t>;

// As in cleanse/roles/text_features.py and text_second.py.
constexpr int NEAR = 5, FAR = 30, MOST_PLACE = 99, DATED = 8, HEAD = 3, FIRST_GAP = 9;
constexpr std::ptrdiff_t SPANS[] = {4, 12};
constexpr double UNLIKELY = 0.1, DOUBTFUL = 0.3, LIKELY = 0.5;
constexpr double SHORT = 6;  // words

// For each place how far back, or on, the next flag is, its own aside.
Places distances(const std::vector<bool>& flags, bool is_back) {
    const auto size = static_cast<std::ptrdiff_t>(flags.size());
    Places found(flags.size(), FAR);
    std::ptrdiff_t last = -1;  // steps from the beginning, or from the end
    for (std::ptrdiff_t step = 0; step < size; ++step) {
        const std::ptrdiff_t at = is_back ? step : size - 1 - step;
        if (last >= 0) found[at] = std::min<std::ptrdiff_t>(step - last, FAR);
        if (flags[at]) last = step;
    }
    return found;
}

// Sums over the blocks of a text up to each, and the run that is likeliest to be its body.
struct Sums {
    Numbers words, opening, prose, lexicon;
    std::pair<std::ptrdiff_t, std::ptrdiff_t> stretch;

    explicit Sums(const Survey& survey) : words(sums_to(survey.words)), opening(sums_to(survey.opening)) {
        Numbers of_prose(survey.size), of_lexicon(survey.size);
        for (std::size_t at = 0; at < survey.size; ++at) {
            of_prose[at] = survey.prose[at] ? survey.words[at] : 0.0;
            of_lexicon[at] = survey.lexicon[at] != 0.0;
        }
        prose = sums_to(of_prose);
        lexicon = sums_to(of_lexicon);
        stretch = best_stretch(survey.size, [&](std::size_t at) { return survey.prose[at] ? survey.words[at] : -6 - 0.5 * survey.words[at]; });
    }
};

// The features of a whole text, and which of them Python has as int.
struct OfText {
    Numbers values;
    std::vector<bool> is_whole;

    OfText(const Survey& survey, const Sums& sums, const Numbers& kinds) {
        if (survey.size == 0) {
            PyErr_SetString(PyExc_ValueError, "a text has no blocks");
            throw PythonError();
        }
        const auto size = static_cast<double>(survey.size);
        const auto share = [&](const Numbers& of, auto is_so) { return static_cast<double>(std::count_if(of.begin(), of.end(), is_so)) / size; };
        const double all = sums.words.back(), total = all != 0.0 ? all : 1.0;
        whole(total);
        whole(size);
        real(sums.prose.back() / total);
        whole(static_cast<double>(std::count(survey.prose.begin(), survey.prose.end(), true)));
        real(total / size);
        real(share(survey.words, [](double words) { return words < SHORT; }));
        for (const double kind : kinds) real(kind);
        real(sums.opening.back() / size);
        real(share(survey.gaps, [](double gap) { return gap > 1; }));
        whole(*std::max_element(survey.words.begin(), survey.words.end()));
        real(sums.lexicon.back() / size);
        real((sums.words[sums.stretch.second] - sums.words[sums.stretch.first]) / total);
        real(share(survey.indents, [](double indent) { return indent > 0; }));
        whole(survey.is_unspaced);
    }

  private:
    void whole(double value) { put(value, true); }
    void real(double value) { put(value, false); }
    void put(double value, bool is_int) {
        values.push_back(value);
        is_whole.push_back(is_int);
    }
};

// A text's rows, column by column.
class Rows {
  public:
    Rows(const Survey& survey, const Sums& sums, const OfText& of_text)
        : survey_(survey), sums_(sums), of_text_(of_text), size_(survey.size) {}

    std::unique_ptr<Table> table() {
        prepare();
        auto table = std::make_unique<Table>(size_, COUNT + of_text_.values.size());
        Columns columns(*table);
        add_own(columns);
        add_neighbours(columns);
        add_windows(columns);
        add_prose(columns);
        add_places(columns);
        add_kinds_of_lines(columns);
        add_stretch(columns);
        for (std::size_t at = 0; at < of_text_.values.size(); ++at) {
            columns.add(of_text_.is_whole[at], [&](std::size_t) { return of_text_.values[at]; });
        }
        if (columns.count() != table->columns) throw std::logic_error("a row has other columns than were counted");
        return table;
    }

    static constexpr std::size_t COUNT = 101;

  private:
    void prepare() {
        comments_to_ = sums_to(survey_.comments);
        Numbers dated(size_);
        for (std::size_t at = 0; at < size_; ++at) dated[at] = survey_.digit_counts[at] > 0 && survey_.words[at] < DATED;
        dated_to_ = sums_to(dated);
        groups_ = runs(size_, [&](std::size_t at) { return survey_.gaps[at] > 1; });
        runs_ = runs(size_, [&](std::size_t at) { return survey_.prose[at] != survey_.prose[at - 1]; });
    }

    void add_own(Columns& columns) const {
        add(columns, true, survey_.words);
        columns.add(false, [&](std::size_t at) { return survey_.lengths[at] / (survey_.words[at] != 0.0 ? survey_.words[at] : 1.0); });
        add(columns, true, survey_.ends);
        columns.add(true, [&](std::size_t at) { return survey_.starts[at]; });
        add(columns, false, survey_.capitals);
        add(columns, false, survey_.digits);
        columns.add(true, [&](std::size_t at) { return survey_.stops[at]; });
        add(columns, true, survey_.lines_more);
        for (const auto* of : {&survey_.copies, &survey_.copies_of_start}) add(columns, true, *of);
        for (const auto* of : {&survey_.opening, &survey_.closing}) add(columns, false, *of);
        for (const auto* of : {&survey_.lexicon, &survey_.credits, &survey_.gaps}) add(columns, true, *of);
        add_moved(columns, true, survey_.gaps, 1, FIRST_GAP);
        add(columns, true, survey_.indents);
        columns.add(true, [&](std::size_t at) { return within(sums_.words, groups_[at]); });
        columns.add(true, [&](std::size_t at) { return groups_[at].second - groups_[at].first; });
        columns.add(true, [&](std::size_t at) { return within(sums_.prose, groups_[at]); });
        columns.add(true, [&](std::size_t at) { return runs_[at].second - runs_[at].first; });
        columns.add(true, [&](std::size_t at) { return within(sums_.words, runs_[at]); });
        columns.add(true, [&](std::size_t at) { return std::min(at - runs_[at].first, runs_[at].second - at); });
    }

    void add_neighbours(Columns& columns) const {
        for (int by = 1; by <= NEAR; ++by) {
            add_moved(columns, true, survey_.words, -by, -1.0);
            add_moved(columns, true, survey_.words, by, -1.0);
        }
        for (const int by : {-1, 1, -2, 2}) {
            add_moved(columns, false, survey_.opening, by, 0.0);
            add_moved(columns, false, survey_.closing, by, 0.0);
            add_moved(columns, true, survey_.ends, by, -1.0);
            add_moved(columns, true, survey_.credits, by, 0.0);
            add_moved(columns, false, survey_.capitals, by, -1.0);
        }
    }

    void add_windows(Columns& columns) const {
        for (const std::ptrdiff_t span : SPANS) {
            add_window(columns, true, sums_.words, span);
            add_window(columns, false, sums_.opening, span);
            add_window(columns, true, sums_.prose, span);
            add_window(columns, true, sums_.lexicon, span);
        }
    }

    void add_prose(Columns& columns) const {
        for (const bool is_back : {true, false}) {
            const Places found = distances(survey_.prose, is_back);
            columns.add(true, [&](std::size_t at) { return found[at]; });
        }
        Numbers before(size_), after(size_);
        double last = 0.0;
        for (std::size_t at = 0; at < size_; ++at) {
            before[at] = last;
            if (survey_.prose[at]) last = survey_.words[at];
        }
        last = 0.0;
        for (std::size_t at = size_; at-- > 0;) {
            after[at] = last;
            if (survey_.prose[at]) last = survey_.words[at];
        }
        columns.add(true, [&](std::size_t at) { return before[at]; });
        columns.add(true, [&](std::size_t at) { return after[at]; });
    }

    void add_places(Columns& columns) const {
        const double total = sums_.words.back() != 0.0 ? sums_.words.back() : 1.0;
        const double prose = sums_.prose.back() != 0.0 ? sums_.prose.back() : 1.0;
        columns.add(false, [&](std::size_t at) { return static_cast<double>(at) / static_cast<double>(size_); });
        columns.add(true, [&](std::size_t at) { return std::min<std::size_t>(at, MOST_PLACE); });
        columns.add(true, [&](std::size_t at) { return std::min<std::size_t>(size_ - at, MOST_PLACE); });
        columns.add(false, [&](std::size_t at) { return sums_.words[at] / total; });
        columns.add(false, [&](std::size_t at) { return sums_.prose[at] / prose; });
    }

    void add_kinds_of_lines(Columns& columns) const {
        for (const int by : {0, -1, 1, -2, 2}) add_moved(columns, true, survey_.likes, by, 0.0);
        columns.add(false, [&](std::size_t at) { return survey_.commas[at] / (survey_.words[at] != 0.0 ? survey_.words[at] : 1.0); });
        for (const std::ptrdiff_t span : SPANS) add_window(columns, true, dated_to_, span);
        for (const int by : {0, -1, 1}) add_moved(columns, false, survey_.comments, by, 0.0);
        for (const std::ptrdiff_t span : SPANS) add_window(columns, false, comments_to_, span);
        Numbers strongest(size_);
        Places since(size_);
        double best = 0.0;
        std::size_t best_at = 0;
        for (std::size_t at = 0; at < size_; ++at) {
            strongest[at] = best;
            since[at] = static_cast<std::ptrdiff_t>(at - best_at);
            if (survey_.comments[at] > best) {
                best = survey_.comments[at];
                best_at = at;
            }
        }
        columns.add(false, [&](std::size_t at) { return strongest[at]; });
        columns.add(true, [&](std::size_t at) { return since[at]; });
    }

    void add_stretch(Columns& columns) const {
        const auto [start, end] = sums_.stretch;
        const auto place = [](std::size_t at) { return static_cast<std::ptrdiff_t>(at); };
        columns.add(true, [&, first = start, last = end](std::size_t at) { return first <= place(at) && place(at) < last; });
        columns.add(true, [&, first = start](std::size_t at) { return place(at) - first; });
        columns.add(true, [&, last = end](std::size_t at) { return last - place(at); });
        std::vector<bool> is_of_title(survey_.said_words.size());
        for (std::size_t at = 0; at < std::min<std::size_t>(size_, HEAD); ++at) {
            for (const std::uint32_t word : survey_.said[at]) is_of_title[word] = true;
        }
        std::vector<std::size_t> seen(survey_.said_words.size(), size_);
        columns.add(false, [&](std::size_t at) {
            if (at < HEAD) return -1.0;
            std::size_t shared = 0;
            for (const std::uint32_t word : survey_.said[at]) {
                if (is_of_title[word] && seen[word] != at) ++shared;
                seen[word] = at;
            }
            const std::size_t all = survey_.said[at].size();
            return all != 0 ? static_cast<double>(shared) / static_cast<double>(all) : 0.0;
        });
    }

    static double within(const Numbers& to, const std::pair<std::size_t, std::size_t>& run) { return to[run.second] - to[run.first]; }

    template <typename Value>
    void add(Columns& columns, bool is_whole, const std::vector<Value>& of) const {
        columns.add(is_whole, [&](std::size_t at) { return of[at]; });
    }

    template <typename Value>
    void add_moved(Columns& columns, bool is_whole, const std::vector<Value>& of, std::ptrdiff_t by, double outside) const {
        const auto size = static_cast<std::ptrdiff_t>(size_);
        columns.add(is_whole, [&](std::size_t at) {
            const std::ptrdiff_t place = static_cast<std::ptrdiff_t>(at) + by;
            return place >= 0 && place < size ? static_cast<double>(of[place]) : outside;
        });
    }

    void add_window(Columns& columns, bool is_whole, const Numbers& to, std::ptrdiff_t span) const {
        const auto size = static_cast<std::ptrdiff_t>(size_);
        columns.add(is_whole, [&](std::size_t at) {
            return to[at] - to[std::max<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(at) - span)];
        });
        columns.add(is_whole, [&](std::size_t at) {
            return to[std::min(size, static_cast<std::ptrdiff_t>(at) + 1 + span)] - to[at + 1];
        });
    }

    const Survey& survey_;
    const Sums& sums_;
    const OfText& of_text_;
    const std::size_t size_;
    Numbers comments_to_, dated_to_;
    Runs groups_, runs_;
};

// The features of a whole text, by which it is a page or a body.
Numbers whole_row(const Survey& survey, const Numbers& kinds, const Numbers& probabilities, bool is_compensated) {
    const Sums sums(survey);
    Numbers found = OfText(survey, sums, kinds).values;
    const std::size_t size = survey.size;
    std::size_t first = size, end = size, unlikely = 0;
    double unlikely_words = 0.0, unlikely_prose = 0.0, doubtful_words = 0.0;
    Sum likely(is_compensated), weight(is_compensated);
    for (std::size_t at = 0; at < size; ++at) {
        const double probability = probabilities[at], words = survey.words[at];
        likely.add(probability * words);
        if (probability < DOUBTFUL) doubtful_words += words;
        if (probability > LIKELY) {
            if (first == size) first = at;
            end = at + 1;
        }
        if (probability >= UNLIKELY) continue;
        ++unlikely;
        unlikely_words += words;
        unlikely_prose += survey.prose[at];
        weight.add(survey.opening[at]);
    }
    const auto run = best_stretch(size, [&](std::size_t at) { return probabilities[at] < UNLIKELY ? 1.0 : -static_cast<double>(size); });
    const double all = sums.words.back(), total = all != 0.0 ? all : 1.0;
    for (const double value : {
             likely.total() / total, unlikely_words, static_cast<double>(unlikely), unlikely_words / total, doubtful_words,
             static_cast<double>(first), sums.words[first], static_cast<double>(size - end), all - sums.words[end],
             static_cast<double>(run.second - run.first), sums.words[run.second] - sums.words[run.first],
             *std::max_element(probabilities.begin(), probabilities.end()), sums.lexicon.back(), unlikely_prose, weight.total(),
         }) {
        found.push_back(value);
    }
    return found;
}

}  // namespace

PyObject* text_rows(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *kinds = nullptr;
        if (!PyArg_ParseTuple(args, "OO", &given, &kinds)) throw PythonError();
        State& state = state_of(module);
        check_type(given, state.survey);
        const Survey& survey = survey_of(given);
        const Sums sums(survey);
        const OfText of_text(survey, sums, numbers(kinds));
        std::unique_ptr<Table> table;
        {
            WithoutLock without_lock;
            table = Rows(survey, sums, of_text).table();
        }
        return table_object(state.table, std::move(table));
    });
}

PyObject* text_whole_row(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *kinds = nullptr, *probabilities = nullptr;
        if (!PyArg_ParseTuple(args, "OOO", &given, &kinds, &probabilities)) throw PythonError();
        const State& state = state_of(module);
        check_type(given, state.survey);
        const Survey& survey = survey_of(given);
        return list_of(whole_row(survey, numbers(kinds), numbers(probabilities, static_cast<Py_ssize_t>(survey.size)), state.sums_are_compensated));
    });
}

}  // namespace cleanse
