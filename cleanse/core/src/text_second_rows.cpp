#include "text_second_rows.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "numbers.hpp"
#include "runs.hpp"
#include "state.hpp"
#include "survey.hpp"
#include "table.hpp"

namespace cleanse {

namespace {

using Numbers = std::vector<double>;
using Places = std::vector<std::ptrdiff_t>;

// As in cleanse/roles/text_second.py.
constexpr int NEAR = 5, LONG_WORD = 5, LONG_UNSPACED = 2, FAR_FROM_TITLE = 99;
constexpr double LIKELY = 0.5;

// What the first probabilities say of the blocks that have second ones.
class SecondRows {
  public:
    SecondRows(const Survey& survey, const Table& first, Numbers probabilities, bool is_compensated)
        : survey_(survey), first_(first), probabilities_(std::move(probabilities)), size_(survey.size), is_compensated_(is_compensated),
          words_to_(sums_to(survey.words)) {
        Numbers likely(size_);
        for (std::size_t at = 0; at < size_; ++at) likely[at] = probabilities_[at] * survey.words[at];
        to_ = sums_to(likely);
        groups_ = runs(size_, [&](std::size_t at) { return survey.gaps[at] > 1; });
        stretch_ = best_stretch(size_, [&](std::size_t at) { return (probabilities_[at] - 0.4) * survey.words[at] - 1; });
        find_likely();
        count_starts();
        count_words();
    }

    // The block that may be the title, and how likely it is to be.
    void set_title(std::ptrdiff_t at, double probability) {
        title_ = at;
        title_probability_ = probability;
        is_of_title_.assign(survey_.said_words.size(), false);
        if (at >= 0) {
            for (const std::uint32_t word : survey_.said[at]) is_of_title_[word] = true;
        }
    }

    // The first rows of some blocks, and behind each what its neighbours say.
    std::unique_ptr<Table> table(const std::vector<std::size_t>& wanted) {
        auto table = std::make_unique<Table>(wanted.size(), first_.columns + COUNT);
        std::copy(first_.is_whole.begin(), first_.is_whole.end(), table->is_whole.begin());
        seen_.assign(survey_.said_words.size(), size_);
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
        everywhere_.assign(survey_.said_words.size(), 0);
        in_likely_.assign(survey_.said_words.size(), 0);
        seen_.assign(survey_.said_words.size(), size_);
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
    const Numbers probabilities_;
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

PyObject* text_second_rows(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *rows = nullptr, *probabilities = nullptr, *wanted = nullptr;
        Py_ssize_t title = -1;
        double title_probability = 0.0;
        if (!PyArg_ParseTuple(args, "OOOOnd", &given, &rows, &probabilities, &wanted, &title, &title_probability)) throw PythonError();
        State& state = state_of(module);
        check_type(given, state.survey);
        check_type(rows, state.table);
        const Survey& survey = survey_of(given);
        const auto size = static_cast<Py_ssize_t>(survey.size);
        const Numbers flags = numbers(wanted, size);
        Numbers first = numbers(probabilities, size);
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
            SecondRows second(survey, table_of(rows), std::move(first), state.sums_are_compensated);
            second.set_title(title, title_probability);
            table = second.table(places);
        }
        return table_object(state.table, std::move(table));
    });
}

}  // namespace cleanse
