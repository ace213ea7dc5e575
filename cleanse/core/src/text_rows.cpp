#include "text_rows.hpp"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>

#include "numbers.hpp"
#include "state.hpp"
#include "survey.hpp"
#include "table.hpp"

namespace cleanse {

namespace {

using Numbers = std::vector<double>;
using Places = std::vector<std::ptrdiff_t>;
using Runs = std::vector<std::pair<std::size_t, std::size_t>>;

// As in cleanse/roles/text_features.py, text_second.py and runs.py.
constexpr int NEAR = 5, FAR = 30, MOST_PLACE = 99, DATED = 8, HEAD = 3, FIRST_GAP = 9;
constexpr std::ptrdiff_t SPANS[] = {4, 12};
constexpr int LONG_WORD = 5, LONG_UNSPACED = 2, FAR_FROM_TITLE = 99;
constexpr double LIKELY = 0.5;

// What Python knows of each block, in the order in which it is handed over.
enum Own {
    Words_, Prose, Ends, Capitals, Digits, Opening, Closing, Comments, Lexicon, Credits, Gaps, Indents, Lines, Copies, CopiesOfStart,
    Likes, DigitCounts, OwnCount,
};

// For each place the run that it is in, given which of them open one.
template <typename Opens>
Runs runs(std::size_t size, Opens opens) {
    Runs found(size);
    std::size_t start = 0;
    for (std::size_t at = 0; at <= size; ++at) {
        if (at < size && at > 0 && !opens(at)) continue;
        if (at == 0) continue;
        for (std::size_t place = start; place < at; ++place) found[place] = {start, at};
        start = at;
    }
    return found;
}

// The run whose sum is greatest (Kadane's algorithm).
template <typename Worth>
std::pair<std::ptrdiff_t, std::ptrdiff_t> best_stretch(std::size_t size, Worth worth) {
    double best = 0.0, total = 0.0;
    std::pair<std::ptrdiff_t, std::ptrdiff_t> found{0, 0};
    std::ptrdiff_t start = 0;
    for (std::size_t at = 0; at < size; ++at) {
        if (total <= 0) {
            start = static_cast<std::ptrdiff_t>(at);
            total = 0.0;
        }
        total += worth(at);
        if (total > best) {
            best = total;
            found = {start, static_cast<std::ptrdiff_t>(at) + 1};
        }
    }
    return found;
}

// For each place how far back, or on, the next flag is, its own aside.
Places distances(const Numbers& flags, bool is_back) {
    const auto size = static_cast<std::ptrdiff_t>(flags.size());
    Places found(flags.size(), FAR);
    std::ptrdiff_t last = -1;  // steps from the beginning, or from the end
    for (std::ptrdiff_t step = 0; step < size; ++step) {
        const std::ptrdiff_t at = is_back ? step : size - 1 - step;
        if (last >= 0) found[at] = std::min<std::ptrdiff_t>(step - last, FAR);
        if (flags[at] != 0.0) last = step;
    }
    return found;
}

// A text's rows, column by column.
class Rows {
  public:
    Rows(const Survey& survey, std::vector<Numbers> own, const Numbers& of_text, std::vector<bool> is_whole)
        : survey_(survey), own_(std::move(own)), of_text_(of_text), of_text_is_whole_(std::move(is_whole)), size_(survey.size) {}

    std::unique_ptr<Table> table() {
        prepare();
        auto table = std::make_unique<Table>(size_, COUNT + of_text_.size());
        Columns columns(*table);
        add_own(columns);
        add_neighbours(columns);
        add_windows(columns);
        add_prose(columns);
        add_places(columns);
        add_kinds_of_lines(columns);
        add_stretch(columns);
        for (std::size_t at = 0; at < of_text_.size(); ++at) {
            columns.add(of_text_is_whole_[at], [&](std::size_t) { return of_text_[at]; });
        }
        if (columns.count() != table->columns) throw std::logic_error("a row has other columns than were counted");
        return table;
    }

    static constexpr std::size_t COUNT = 101;

  private:
    const Numbers& of(Own own) const { return own_[own]; }

    void prepare() {
        words_to_ = sums_to(of(Words_));
        weights_to_ = sums_to(of(Opening));
        comments_to_ = sums_to(of(Comments));
        Numbers prose(size_), lexicon(size_), dated(size_);
        for (std::size_t at = 0; at < size_; ++at) {
            prose[at] = of(Prose)[at] != 0.0 ? of(Words_)[at] : 0.0;
            lexicon[at] = of(Lexicon)[at] != 0.0;
            dated[at] = of(DigitCounts)[at] > 0 && of(Words_)[at] < DATED;
        }
        prose_to_ = sums_to(prose);
        lexicon_to_ = sums_to(lexicon);
        dated_to_ = sums_to(dated);
        groups_ = runs(size_, [&](std::size_t at) { return of(Gaps)[at] > 1; });
        runs_ = runs(size_, [&](std::size_t at) { return of(Prose)[at] != of(Prose)[at - 1]; });
        stretch_ = best_stretch(size_, [&](std::size_t at) {
            return of(Prose)[at] != 0.0 ? of(Words_)[at] : -6 - 0.5 * of(Words_)[at];
        });
    }

    void add_own(Columns& columns) const {
        add(columns, true, Words_);
        columns.add(false, [&](std::size_t at) { return survey_.lengths[at] / (of(Words_)[at] != 0.0 ? of(Words_)[at] : 1.0); });
        add(columns, true, Ends);
        columns.add(true, [&](std::size_t at) { return survey_.starts[at]; });
        add(columns, false, Capitals);
        add(columns, false, Digits);
        columns.add(true, [&](std::size_t at) { return survey_.stops[at]; });
        for (const Own own : {Lines, Copies, CopiesOfStart}) add(columns, true, own);
        for (const Own own : {Opening, Closing}) add(columns, false, own);
        for (const Own own : {Lexicon, Credits, Gaps}) add(columns, true, own);
        add_moved(columns, true, Gaps, 1, FIRST_GAP);
        add(columns, true, Indents);
        columns.add(true, [&](std::size_t at) { return within(words_to_, groups_[at]); });
        columns.add(true, [&](std::size_t at) { return groups_[at].second - groups_[at].first; });
        columns.add(true, [&](std::size_t at) { return within(prose_to_, groups_[at]); });
        columns.add(true, [&](std::size_t at) { return runs_[at].second - runs_[at].first; });
        columns.add(true, [&](std::size_t at) { return within(words_to_, runs_[at]); });
        columns.add(true, [&](std::size_t at) { return std::min(at - runs_[at].first, runs_[at].second - at); });
    }

    void add_neighbours(Columns& columns) const {
        for (int by = 1; by <= NEAR; ++by) {
            add_moved(columns, true, Words_, -by, -1.0);
            add_moved(columns, true, Words_, by, -1.0);
        }
        for (const int by : {-1, 1, -2, 2}) {
            add_moved(columns, false, Opening, by, 0.0);
            add_moved(columns, false, Closing, by, 0.0);
            add_moved(columns, true, Ends, by, -1.0);
            add_moved(columns, true, Credits, by, 0.0);
            add_moved(columns, false, Capitals, by, -1.0);
        }
    }

    void add_windows(Columns& columns) const {
        for (const std::ptrdiff_t span : SPANS) {
            add_window(columns, true, words_to_, span);
            add_window(columns, false, weights_to_, span);
            add_window(columns, true, prose_to_, span);
            add_window(columns, true, lexicon_to_, span);
        }
    }

    void add_prose(Columns& columns) const {
        for (const bool is_back : {true, false}) {
            const Places found = distances(of(Prose), is_back);
            columns.add(true, [&](std::size_t at) { return found[at]; });
        }
        Numbers before(size_), after(size_);
        double last = 0.0;
        for (std::size_t at = 0; at < size_; ++at) {
            before[at] = last;
            if (of(Prose)[at] != 0.0) last = of(Words_)[at];
        }
        last = 0.0;
        for (std::size_t at = size_; at-- > 0;) {
            after[at] = last;
            if (of(Prose)[at] != 0.0) last = of(Words_)[at];
        }
        columns.add(true, [&](std::size_t at) { return before[at]; });
        columns.add(true, [&](std::size_t at) { return after[at]; });
    }

    void add_places(Columns& columns) const {
        const double total = words_to_.back() != 0.0 ? words_to_.back() : 1.0;
        const double prose = prose_to_.back() != 0.0 ? prose_to_.back() : 1.0;
        columns.add(false, [&](std::size_t at) { return static_cast<double>(at) / static_cast<double>(size_); });
        columns.add(true, [&](std::size_t at) { return std::min<std::size_t>(at, MOST_PLACE); });
        columns.add(true, [&](std::size_t at) { return std::min<std::size_t>(size_ - at, MOST_PLACE); });
        columns.add(false, [&](std::size_t at) { return words_to_[at] / total; });
        columns.add(false, [&](std::size_t at) { return prose_to_[at] / prose; });
    }

    void add_kinds_of_lines(Columns& columns) const {
        for (const int by : {0, -1, 1, -2, 2}) add_moved(columns, true, Likes, by, 0.0);
        columns.add(false, [&](std::size_t at) { return survey_.commas[at] / (of(Words_)[at] != 0.0 ? of(Words_)[at] : 1.0); });
        for (const std::ptrdiff_t span : SPANS) add_window(columns, true, dated_to_, span);
        for (const int by : {0, -1, 1}) add_moved(columns, false, Comments, by, 0.0);
        for (const std::ptrdiff_t span : SPANS) add_window(columns, false, comments_to_, span);
        Numbers strongest(size_);
        Places since(size_);
        double best = 0.0;
        std::size_t best_at = 0;
        for (std::size_t at = 0; at < size_; ++at) {
            strongest[at] = best;
            since[at] = static_cast<std::ptrdiff_t>(at - best_at);
            if (of(Comments)[at] > best) {
                best = of(Comments)[at];
                best_at = at;
            }
        }
        columns.add(false, [&](std::size_t at) { return strongest[at]; });
        columns.add(true, [&](std::size_t at) { return since[at]; });
    }

    void add_stretch(Columns& columns) const {
        const auto [start, end] = stretch_;
        const auto place = [](std::size_t at) { return static_cast<std::ptrdiff_t>(at); };
        columns.add(true, [&, first = start, last = end](std::size_t at) { return first <= place(at) && place(at) < last; });
        columns.add(true, [&, first = start](std::size_t at) { return place(at) - first; });
        columns.add(true, [&, last = end](std::size_t at) { return last - place(at); });
        std::vector<bool> is_of_title(survey_.words.size());
        for (std::size_t at = 0; at < std::min<std::size_t>(size_, HEAD); ++at) {
            for (const std::uint32_t word : survey_.said[at]) is_of_title[word] = true;
        }
        std::vector<std::size_t> seen(survey_.words.size(), size_);
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

    void add(Columns& columns, bool is_whole, Own own) const {
        columns.add(is_whole, [&](std::size_t at) { return of(own)[at]; });
    }

    void add_moved(Columns& columns, bool is_whole, Own own, std::ptrdiff_t by, double outside) const {
        const auto size = static_cast<std::ptrdiff_t>(size_);
        columns.add(is_whole, [&](std::size_t at) {
            const std::ptrdiff_t place = static_cast<std::ptrdiff_t>(at) + by;
            return place >= 0 && place < size ? of(own)[place] : outside;
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
    const std::vector<Numbers> own_;
    const Numbers& of_text_;
    const std::vector<bool> of_text_is_whole_;
    const std::size_t size_;
    Numbers words_to_, weights_to_, comments_to_, prose_to_, lexicon_to_, dated_to_;
    Runs groups_, runs_;
    std::pair<std::ptrdiff_t, std::ptrdiff_t> stretch_;
};

// What the first probabilities say of the blocks that have second ones.
class SecondRows {
  public:
    SecondRows(const Survey& survey, const Table& first, Numbers words, const Numbers& gaps, Numbers probabilities, bool is_compensated)
        : survey_(survey), first_(first), words_(std::move(words)), probabilities_(std::move(probabilities)), size_(survey.size),
          is_compensated_(is_compensated), words_to_(sums_to(words_)) {
        Numbers likely(size_);
        for (std::size_t at = 0; at < size_; ++at) likely[at] = probabilities_[at] * words_[at];
        to_ = sums_to(likely);
        groups_ = runs(size_, [&](std::size_t at) { return gaps[at] > 1; });
        stretch_ = best_stretch(size_, [&](std::size_t at) { return (probabilities_[at] - 0.4) * words_[at] - 1; });
        find_likely();
        count_starts();
        count_words();
    }

    // The block that may be the title, and how likely it is to be.
    void set_title(std::ptrdiff_t at, double probability) {
        title_ = at;
        title_probability_ = probability;
        is_of_title_.assign(survey_.words.size(), false);
        if (at >= 0) {
            for (const std::uint32_t word : survey_.said[at]) is_of_title_[word] = true;
        }
    }

    // The first rows of some blocks, and behind each what its neighbours say.
    std::unique_ptr<Table> table(const std::vector<std::size_t>& wanted) {
        auto table = std::make_unique<Table>(wanted.size(), first_.columns + COUNT);
        std::copy(first_.is_whole.begin(), first_.is_whole.end(), table->is_whole.begin());
        seen_.assign(survey_.words.size(), size_);
        for (std::size_t number = 0; number < wanted.size(); ++number) {
            const std::size_t at = wanted[number];
            double* row = table->row(number);
            std::copy(first_.row(at), first_.row(at) + first_.columns, row);
            Writer writer{row + first_.columns, table->is_whole, first_.columns};
            write(at, writer);
            if (writer.column != table->columns) throw std::logic_error("a second row has other columns than were counted");
        }
        return table;
    }

    static constexpr std::size_t COUNT = 42;

  private:
    struct Writer {
        double* next;
        std::vector<bool>& is_whole;
        std::size_t column;

        void real(double value) { put(value, false); }
        template <typename Value>
        void whole(Value value) {
            put(static_cast<double>(value), true);
        }
        void put(double value, bool whole) {
            if (column == is_whole.size()) throw std::logic_error("a row has more columns than were counted");
            is_whole[column++] = whole;
            *next++ = value;
        }
    };

    void write(std::size_t at, Writer& writer) {
        const auto place = static_cast<std::ptrdiff_t>(at), size = static_cast<std::ptrdiff_t>(size_);
        for (int by = 1; by <= NEAR; ++by) {
            writer.real(place - by >= 0 ? probabilities_[at - by] : -1.0);
            writer.real(place + by < size ? probabilities_[at + by] : -1.0);
        }
        constexpr std::ptrdiff_t around[][2] = {{-3, 4}, {-10, 11}, {-4, 0}, {1, 5}, {-12, 0}, {1, 13}};
        for (const auto& [before, after] : around) writer.real(share(place + before, place + after));
        const double total = to_.back() != 0.0 ? to_.back() : 1e-9;
        writer.real(to_[at] / total);
        writer.real(1 - to_[at + 1] / total);
        const auto [start, end] = stretch_;
        writer.whole(start <= place && place < end);
        writer.whole(place - start);
        writer.whole(end - place);
        writer.real((to_[end] - to_[start]) / total);
        write_title(at, writer);
        write_likely(at, writer);
        const Py_UCS4 first = survey_.first_letters[at];
        const auto& [sum, count] = starts_.at(first);
        writer.real((sum - probabilities_[at]) / (count - 1 != 0 ? count - 1 : 1));
        writer.whole(count);
        const auto [a, b] = groups_[at];
        const double words = words_to_[b] - words_to_[a];
        writer.real((to_[b] - to_[a]) / (words != 0.0 ? words : 1.0));
        write_known(at, writer);
        writer.real(best_.at(survey_.texts[at]) - probabilities_[at]);
        writer.real(total / (words_to_.back() != 0.0 ? words_to_.back() : 1.0));
        writer.real(total);
        writer.real(probabilities_[at]);
    }

    void write_title(std::size_t at, Writer& writer) {
        const auto place = static_cast<std::ptrdiff_t>(at);
        const bool has_title = title_ >= 0;
        constexpr std::ptrdiff_t far = FAR_FROM_TITLE;
        writer.whole(has_title ? std::max(-far, std::min(far, place - title_)) : -far - 1);
        writer.whole(has_title ? words_to_[at] - words_to_[title_] : 0.0);
        double shared = 0.0;
        for (const std::uint32_t word : distinct(at)) shared += is_of_title_[word];
        const std::size_t all = survey_.said[at].size();
        writer.real(has_title ? shared / static_cast<double>(all != 0 ? all : 1) : -1.0);
        writer.real(title_probability_);
    }

    void write_likely(std::size_t at, Writer& writer) {
        const auto place = static_cast<std::ptrdiff_t>(at), size = static_cast<std::ptrdiff_t>(size_);
        const std::ptrdiff_t last = last_likely_[at], next = next_likely_[at];
        writer.whole(place - last);
        writer.whole(next - place);
        writer.whole(last >= 0 ? words_to_[at] - words_to_[last + 1] : -1.0);
        writer.whole(next < size ? words_to_[next] - words_to_[at + 1] : -1.0);
        writer.real(likeliest(place - 3, place));
        writer.real(likeliest(place + 1, place + 4));
    }

    void write_known(std::size_t at, Writer& writer) {
        const std::vector<std::uint32_t>& words = distinct(at);
        if (words.empty()) {
            for (const double value : {0.0, -1.0, -1.0}) writer.real(value);
            return;
        }
        const int own = probabilities_[at] > LIKELY;
        const std::uint32_t least = survey_.is_unspaced ? LONG_UNSPACED : LONG_WORD;
        std::size_t known = 0, long_ones = 0, long_known = 0, others = 0;
        Sum sum(is_compensated_);
        for (const std::uint32_t word : words) {
            const bool is_known = in_likely_[word] > own;
            known += is_known;
            if (survey_.word_lengths[word] < least) continue;
            ++long_ones;
            long_known += is_known;
            if (everywhere_[word] > 1) {
                ++others;
                sum.add(static_cast<double>(in_likely_[word] - own) / static_cast<double>(everywhere_[word] - 1));
            }
        }
        writer.real(static_cast<double>(known) / static_cast<double>(words.size()));
        writer.real(long_ones != 0 ? static_cast<double>(long_known) / static_cast<double>(long_ones) : -1.0);
        writer.real(others != 0 ? sum.total() / static_cast<double>(others) : -1.0);
    }

    // The words of a block, each once, in the order in which they come.
    const std::vector<std::uint32_t>& distinct(std::size_t at) {
        if (distinct_of_ == at) return distinct_;
        distinct_.clear();
        for (const std::uint32_t word : survey_.said[at]) {
            if (seen_[word] != at) distinct_.push_back(word);
            seen_[word] = at;
        }
        distinct_of_ = at;
        return distinct_;
    }

    double share(std::ptrdiff_t from, std::ptrdiff_t to) const {
        const std::ptrdiff_t a = std::max<std::ptrdiff_t>(0, from), b = std::min(static_cast<std::ptrdiff_t>(size_), to);
        return b > a && words_to_[b] > words_to_[a] ? (to_[b] - to_[a]) / (words_to_[b] - words_to_[a]) : -1.0;
    }

    double likeliest(std::ptrdiff_t from, std::ptrdiff_t to) const {
        double best = 0.0;
        bool is_any = false;
        for (auto at = std::max<std::ptrdiff_t>(0, from); at < std::min(static_cast<std::ptrdiff_t>(size_), to); ++at) {
            best = is_any ? std::max(best, probabilities_[at]) : probabilities_[at];
            is_any = true;
        }
        return best;
    }

    void find_likely() {
        last_likely_.resize(size_);
        next_likely_.resize(size_);
        std::ptrdiff_t at = -1;
        for (std::size_t place = 0; place < size_; ++place) {
            last_likely_[place] = at;
            if (probabilities_[place] > LIKELY) at = static_cast<std::ptrdiff_t>(place);
        }
        at = static_cast<std::ptrdiff_t>(size_);
        for (std::size_t place = size_; place-- > 0;) {
            next_likely_[place] = at;
            if (probabilities_[place] > LIKELY) at = static_cast<std::ptrdiff_t>(place);
        }
    }

    void count_starts() {
        for (std::size_t at = 0; at < size_; ++at) {
            auto& [sum, count] = starts_[survey_.first_letters[at]];
            sum += probabilities_[at];
            ++count;
            const auto [best, is_new] = best_.try_emplace(survey_.texts[at], probabilities_[at]);
            if (!is_new) best->second = std::max(best->second, probabilities_[at]);
        }
    }

    void count_words() {
        everywhere_.assign(survey_.words.size(), 0);
        in_likely_.assign(survey_.words.size(), 0);
        seen_.assign(survey_.words.size(), size_);
        for (std::size_t at = 0; at < size_; ++at) {
            for (const std::uint32_t word : distinct(at)) {
                ++everywhere_[word];
                in_likely_[word] += probabilities_[at] > LIKELY;
            }
        }
        distinct_of_ = size_;
    }

    const Survey& survey_;
    const Table& first_;
    const Numbers words_, probabilities_;
    const std::size_t size_;
    const bool is_compensated_;
    Numbers words_to_, to_;
    Runs groups_;
    std::pair<std::ptrdiff_t, std::ptrdiff_t> stretch_;
    std::ptrdiff_t title_ = -1;
    double title_probability_ = 0.0;
    std::vector<bool> is_of_title_;
    Places last_likely_, next_likely_;
    std::unordered_map<Py_UCS4, std::pair<double, int>> starts_;  // by first letter: the sum of the probabilities, and how many
    std::unordered_map<std::uint32_t, double> best_;              // by text: the highest probability
    std::vector<int> everywhere_, in_likely_;                     // by word: in how many blocks, and likely ones
    std::vector<std::size_t> seen_;                               // by word: the block that had it last
    std::vector<std::uint32_t> distinct_;
    std::size_t distinct_of_ = static_cast<std::size_t>(-1);
};

}  // namespace

PyObject* text_rows(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *lists = nullptr, *of_text = nullptr;
        if (!PyArg_ParseTuple(args, "OOO", &given, &lists, &of_text)) throw PythonError();
        State& state = state_of(module);
        check_type(given, state.survey);
        const Survey& survey = survey_of(given);
        Items items(lists, OwnCount);
        std::vector<Numbers> own;
        for (int at = 0; at < OwnCount; ++at) own.push_back(numbers(items[at].get(), static_cast<Py_ssize_t>(survey.size)));
        const MixedNumbers whole(of_text);
        std::unique_ptr<Table> table;
        {
            WithoutLock without_lock;
            table = Rows(survey, std::move(own), whole.values, whole.is_whole).table();
        }
        return table_object(state.table, std::move(table));
    });
}

PyObject* text_second_rows(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *rows = nullptr, *words = nullptr, *gaps = nullptr, *probabilities = nullptr, *wanted = nullptr;
        Py_ssize_t title = -1;
        double title_probability = 0.0;
        if (!PyArg_ParseTuple(
                args, "OOOOOOnd", &given, &rows, &words, &gaps, &probabilities, &wanted, &title, &title_probability
            )) {
            throw PythonError();
        }
        State& state = state_of(module);
        check_type(given, state.survey);
        check_type(rows, state.table);
        const Survey& survey = survey_of(given);
        const auto size = static_cast<Py_ssize_t>(survey.size);
        const Numbers flags = numbers(wanted, size), gap_numbers = numbers(gaps, size);
        Numbers word_counts = numbers(words, size), first = numbers(probabilities, size);
        if (title >= size || table_of(rows).rows != survey.size) {
            PyErr_SetString(PyExc_ValueError, "the title or the rows are of another text");
            throw PythonError();
        }
        std::unique_ptr<Table> table;
        {
            WithoutLock without_lock;
            std::vector<std::size_t> places;
            for (std::size_t at = 0; at < survey.size; ++at) {
                if (flags[at] != 0.0) places.push_back(at);
            }
            SecondRows second(
                survey, table_of(rows), std::move(word_counts), gap_numbers, std::move(first), state.sums_are_compensated
            );
            second.set_title(title, title_probability);
            table = second.table(places);
        }
        return table_object(state.table, std::move(table));
    });
}

}  // namespace cleanse
