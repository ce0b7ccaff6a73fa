use super::*;

/// Rows 0.., packed from 3 to 103 and from 110 to 210, as numbers.
fn shelves() -> Shelves<u32> {
    let mut shelves = Shelves::default();
    let packed = |numbers: std::ops::Range<u32>| {
        let mut bytes = vec![0xff; 4];
        for number in numbers {
            minicbor::encode(number, &mut bytes).unwrap();
        }
        let mut reading = Reading::new(bytes, 4);
        while reading.read_next().unwrap().is_some() {}
        reading.take_part()
    };
    (0..3).for_each(|number| shelves.push(number));
    shelves.push_packed(packed(3..103));
    (103..110).for_each(|number| shelves.push(number));
    shelves.push_packed(packed(110..210));
    shelves.push_packed(packed(0..0));
    (210..215).for_each(|number| shelves.push(number));
    shelves
}

#[test]
fn every_row_is_found_at_its_place() {
    let shelves = shelves();
    assert_eq!(shelves.len(), 215);
    for place in 0..215_u32 {
        assert_eq!(shelves.get(place as usize), Some(&place));
        assert_eq!(shelves[place as usize], place);
    }
    assert_eq!(shelves.get(215), None);
    assert_eq!(shelves.last(), Some(&214));
    assert!(shelves.into_rows().eq(0..215));
}

#[test]
fn rows_are_gone_through_from_both_ends() {
    let shelves = shelves();
    assert!(shelves.iter().copied().eq(0..215));
    assert!(shelves.iter().rev().copied().eq((0..215).rev()));
    let mut rows = shelves.iter();
    let mut expected = 0..215;
    // Now from the front, now from the back, now with a leap.
    for step in 0..80 {
        let (row, number) = match step % 3 {
            0 => (rows.next(), expected.next()),
            1 => (rows.next_back(), expected.next_back()),
            _ => (rows.nth(step / 20), expected.nth(step / 20)),
        };
        assert_eq!(row.copied(), number);
        assert_eq!(rows.len(), expected.len());
    }
}

#[test]
fn only_what_is_looked_at_is_opened() {
    let shelves = shelves();
    assert_eq!(shelves.iter().nth(150), Some(&150));
    assert_eq!(shelves.open(150), Some(174));
    let opened = shelves.sealed.iter().filter_map(|shelf| match &shelf.lot {
        Lot::Packed(packed) => Some(packed.opened_count()),
        Lot::Open(_) => None,
    });
    assert!(opened.eq([0, 1]));
}

#[test]
fn bytes_are_kept_until_all_is_open() {
    let mut shelves = shelves();
    shelves.open(3);
    shelves.let_bytes_go();
    assert!(shelves.iter().copied().eq(0..215));
    shelves.let_bytes_go();
    assert!(shelves.iter().copied().eq(0..215));
}

#[test]
fn a_row_can_be_changed_where_it_lies() {
    let mut shelves = shelves();
    for place in [1, 50, 105, 209, 214] {
        *shelves.get_mut(place).unwrap() = 7;
        assert_eq!(shelves[place], 7);
    }
    assert_eq!(shelves.iter().filter(|row| **row == 7).count(), 6);
}

#[test]
fn a_row_may_be_left_out_between_two_parts() {
    let mut bytes = Vec::new();
    for number in 0..100_u32 {
        minicbor::encode(number, &mut bytes).unwrap();
    }
    for left_out in [0, 31, 32, 33, 64, 99] {
        let mut shelves = Shelves::default();
        let mut reading = Reading::<u32>::new(bytes.clone(), 0);
        while let Some(number) = reading.read_next().unwrap() {
            if number == left_out {
                shelves.push_packed(reading.part_before_last());
            }
        }
        shelves.push_packed(reading.take_part());
        let expected = (0..100).filter(|number| *number != left_out);
        assert!(shelves.iter().copied().eq(expected));
    }
    let mut broken = Reading::<u32>::new(vec![1, 2, 0xff], 0);
    assert_eq!(broken.read_next().unwrap(), Some(1));
    assert_eq!(broken.read_next().unwrap(), Some(2));
    assert!(broken.read_next().is_err());
    assert!(
        broken
            .take_part()
            .run(1)
            .is_some_and(|(run, _)| run == [1, 2])
    );
}
