//! What sellers take off by hand, and how far the owner lets them.

use daftar::domain::command::Save;
use daftar::domain::loyalty::Wish;
use daftar::domain::loyalty::entitlement::entitle;
use daftar::domain::staff::Role;
use daftar::domain::{
    Command, Id, Money, Refusal, Sale, SaleLine, Shop as ShopCard, Staff, Tender, TenderMethod,
};

use super::loyalty_world::Shop;

const TEA: Id = Id(102);
const SELLER: Id = Id(301);
const OWNER: Id = Id(302);

#[test]
fn a_seller_takes_off_no_more_than_the_owner_lets_sellers() {
    let mut shop = Shop::new();
    let card = ShopCard {
        currency: "UZS".into(),
        seller_discount_bp: Some(1_000),
        ..ShopCard::default()
    };
    assert!(shop.run(Command::SaveShop(Save::add(Id(300), card.clone()))));
    for (id, role) in [(SELLER, Role::Seller), (OWNER, Role::Owner)] {
        let person = Staff {
            name: "Aziz".into(),
            role,
            ..Staff::default()
        };
        assert!(shop.run(Command::SaveStaff(Save::add(id, person))));
    }
    let now = shop.now;
    let full = shop.book.products().get(TEA).unwrap().price;
    let tea = |price: Money, discount: Money| {
        let line = SaleLine {
            product: Some(TEA),
            quantity_milli: 1_000,
            unit_price: price,
            discount,
            ..SaleLine::default()
        };
        Sale {
            id: Id(5_000),
            at: now,
            customer: Some(Id(1)),
            lines: vec![line],
            ..Sale::default()
        }
    };
    let checked = |sale: &Sale, by: Id| shop.book.check_by_hand(sale, Some(by));
    let beyond = Err(Refusal::DiscountBeyond { limit_bp: 1_000 });
    // A tenth of 1,654 is 165.4: what a discount of ten per cent comes to is allowed.
    assert_eq!(checked(&tea(full, full.percent(1_000)), SELLER), Ok(()));
    assert_eq!(checked(&tea(full, Money(170)), SELLER), beyond);
    assert_eq!(checked(&tea(full, Money(170)), OWNER), Ok(()));
    // A lower price is a discount by another name; a higher one gives no room for one.
    assert_eq!(
        checked(&tea(full - Money(170), Money::ZERO), SELLER),
        beyond
    );
    assert_eq!(
        checked(&tea(full + Money(170), Money::ZERO), SELLER),
        Ok(())
    );
    // What the rules give is not the seller's.
    let given = entitle(
        &shop.book,
        &shop.zone,
        tea(full, Money(160)),
        &Wish::default(),
        shop.now,
    );
    assert_eq!(checked(&given.sale, SELLER), Ok(()));
    let mut sold = tea(full, Money(170));
    sold.tenders
        .push(Tender::new(TenderMethod::Cash, full - Money(170)));
    shop.by = Some(SELLER);
    assert_eq!(shop.act(Command::RecordSale(Box::new(sold))), beyond);
    let free = ShopCard {
        seller_discount_bp: None,
        ..card.clone()
    };
    let freed = Command::SaveShop(Save::edit(Id(300), card, free));
    assert_eq!(shop.act(freed), Err(Refusal::OwnerOnly));
}
