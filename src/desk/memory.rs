//! Memory asked for at once.

/// Records take about so many times the room in memory that they take in segments.
const MEMORY_PER_STORED: usize = 4;

/// Asks for as much memory as so many bytes of segments come to, and gives it back: the allocator
/// keeps it. Bit by bit the browser would be asked hundreds of times, which costs a busy shop a
/// tenth of its start. Where there is not that much, memory grows as it is needed.
pub(super) fn make_room(stored_bytes: usize) {
    let mut room: Vec<u8> = Vec::new();
    let _ = room.try_reserve_exact(stored_bytes.saturating_mul(MEMORY_PER_STORED));
    // What nobody looks at would be left out when this is compiled.
    std::hint::black_box(&room);
}
