// Stretches of characters as keys.

#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <unordered_map>
#include <utility>
#include <vector>

#include "python.hpp"

namespace cleanse {

struct Slice {
    static constexpr std::size_t FEW = 12;

    const Py_UCS4* start;
    std::size_t size;

    bool operator==(const Slice& other) const {
        if (size != other.size) return false;
        if (size > FEW) return std::memcmp(start, other.start, size * sizeof(Py_UCS4)) == 0;
        for (std::size_t at = 0; at < size; ++at) {  // of a word that takes less time than to call what compares
            if (start[at] != other.start[at]) return false;
        }
        return true;
    }
};

// Mixes the bits of a number (Steele and others, "Fast splittable pseudorandom number generators", 2014).
inline std::uint64_t mixed(std::uint64_t hash) {
    hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9ULL;
    hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBULL;
    return hash ^ (hash >> 31);
}

// FNV-1a by characters, mixed: the same in every process, since tables that lie in files go by it.
inline std::uint64_t hash_of(const Slice& slice) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (std::size_t at = 0; at < slice.size; ++at) hash = (hash ^ slice.start[at]) * 1099511628211ULL;
    return mixed(hash);
}

// A secret of the process, so that nobody can write a text whose words all have one hash. Nothing is ever given in its order.
inline std::atomic<std::uint64_t> hash_seed{0};

struct SliceHash {
    std::size_t operator()(const Slice& slice) const {
        const std::uint64_t seed = hash_seed.load(std::memory_order_relaxed), factor = mixed(seed) | 1;
        std::uint64_t hash = seed;
        std::size_t at = 0;
        for (; at + 1 < slice.size; at += 2) {
            std::uint64_t two = 0;
            std::memcpy(&two, slice.start + at, sizeof two);
            hash = (hash ^ two) * factor;
            hash ^= hash >> 29;
        }
        if (at < slice.size) hash = (hash ^ slice.start[at]) * factor;
        return static_cast<std::size_t>(mixed(hash));
    }
};

struct KeyHash {
    std::size_t operator()(std::uint64_t key) const {
        return static_cast<std::size_t>(mixed(key ^ hash_seed.load(std::memory_order_relaxed)));
    }
};

// Numbers slices in the order in which they first come, in a table that lies flat: a node for each takes most of the time otherwise.
class SliceNumbers {
  public:
    // The number of a slice, and whether it is new. The characters must last.
    std::pair<std::uint32_t, bool> number_of(const Slice& slice) {
        if (2 * (slices_.size() + 1) > places_.size()) grow();
        const auto hash = static_cast<std::uint32_t>(SliceHash()(slice));
        const std::size_t mask = places_.size() - 1;
        for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
            Place& place = places_[at];
            if (place.number == NONE) {
                place = {hash, static_cast<std::uint32_t>(slices_.size())};
                slices_.push_back(slice);
                return {place.number, true};
            }
            if (place.hash == hash && slices_[place.number] == slice) return {place.number, false};
        }
    }

    // All of them, by number.
    const std::vector<Slice>& slices() const { return slices_; }
    std::vector<Slice> taken() { return std::move(slices_); }

  private:
    static constexpr std::uint32_t NONE = UINT32_MAX;
    static constexpr std::size_t FIRST = 256;
    struct Place {
        std::uint32_t hash = 0, number = NONE;
    };

    void grow() {
        std::vector<Place> larger(std::max(FIRST, 2 * places_.size()));
        const std::size_t mask = larger.size() - 1;
        for (const Place& place : places_) {
            if (place.number == NONE) continue;
            std::size_t at = place.hash & mask;
            while (larger[at].number != NONE) at = (at + 1) & mask;
            larger[at] = place;
        }
        places_ = std::move(larger);
    }

    std::vector<Place> places_;
    std::vector<Slice> slices_;
};

// The same of numbers: of which one is no key.
class KeyNumbers {
  public:
    explicit KeyNumbers(std::size_t most) {
        std::size_t room = 64;
        while (room < 2 * (most + 1)) room *= 2;
        places_.resize(room);
    }

    // The number of a key, and whether it is new. There are at most as many as was said.
    std::pair<std::uint32_t, bool> number_of(std::uint64_t key) {
        const std::size_t mask = places_.size() - 1;
        for (std::size_t at = KeyHash()(key) & mask;; at = (at + 1) & mask) {
            Place& place = places_[at];
            if (place.key == key) return {place.number, false};
            if (place.key == NONE) {
                place = {key, size_++};
                return {place.number, true};
            }
        }
    }
    std::uint32_t size() const { return size_; }

    static constexpr std::uint64_t NONE = UINT64_MAX;

  private:
    struct Place {
        std::uint64_t key = NONE;
        std::uint32_t number = 0;
    };

    std::vector<Place> places_;
    std::uint32_t size_ = 0;
};

template <typename Value>
using BySlice = std::unordered_map<Slice, Value, SliceHash>;

}  // namespace cleanse
