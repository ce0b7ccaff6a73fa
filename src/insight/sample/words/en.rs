//! English.

use super::Lists;

pub const LISTS: Lists = Lists {
    shop: "The Corner Wardrobe (sample)",
    footer: "Thank you! Goods are exchanged within 14 days with this receipt.",
    metre: "m",
    own_field: "Height, cm",
    categories: "Dresses|Blouses and shirts|Trousers and skirts|Jeans|Coats and jackets|Knitwear|Menswear|\
        Children|Shoes|Bags|Accessories|Local makers",
    goods: "Summer dress|Evening dress|Office dress|Shirt dress|Knitted dress|Linen dress|Maternity dress|\
        Cotton blouse|Silk blouse|Women's T-shirt|Tunic|Checked shirt|Pencil skirt|Pleated skirt|Denim skirt|\
        Tailored trousers|Wide linen trousers|Leggings|Cotton shorts|Tracksuit|Straight jeans|Skinny jeans|\
        Wide-leg jeans|Men's jeans|Puffer jacket|Wool coat|Trench coat|Denim jacket|Leather jacket|\
        Quilted waistcoat|Men's winter jacket|Cardigan|Jumper|Roll-neck|Hoodie|Men's jumper|Men's shirt|\
        Men's T-shirt|Polo shirt|Men's trousers|Men's suit|Men's shorts|Girls' school uniform|\
        Boys' school uniform|Children's T-shirt|Children's tracksuit|Girls' party dress|Children's jacket|\
        Children's jeans|Baby romper|Trainers|Court shoes|Ankle boots|Sandals|Ballet flats|Men's shoes|\
        Men's trainers|School shoes|Slippers|Handbag|Backpack|Clutch bag|Purse|Warm scarf|Socks|Tights|Belt|\
        Silk headscarf|Dress cotton by the metre|Knitted hat|Gloves|Umbrella|Earrings",
    colours: "white|black|grey|navy|blue|red|burgundy|pink|green|beige|brown|yellow",
    fabrics: "cotton|viscose|wool|silk|linen|denim|satin|leather|polyester|jersey",
    tags: "VIP|neighbour|young mother|wholesale|bride|teacher|waits for sales|large sizes",
    sources: "walked past|Instagram|Telegram|Google Maps|flyer|market|a friend",
    campaigns: "New season|Holiday discounts|Instagram post|Bring a friend",
    phone_labels: "work|husband's|mother's",
    consents: "at the counter|in a message|signed form",
    reasons: "Wrong size|Colour looked different at home|A fault|Changed their mind",
    receipt_notes: "Gift-wrapped|Shorten by 3 cm|Collected tomorrow|Exchange until the end of the month",
    likes: "No synthetics|Loose cuts|Bright colours|Classic, plain|Nothing short|Pockets are a must|\
        Soft shoes, wide foot|Likes to be shown what is new",
    contacts: "Likes loose cuts, does not wear synthetics.|Shops for a sister too, one size larger.|\
        Comes after work and in a hurry: have things ready.|Tried on two things, took a photo, went to think.|\
        Asked when the new collection arrives.|Did not find the right size.|\
        Ordered a school uniform, two sizes to be brought.|Brought a friend along.|\
        Told that the order has arrived; will collect it tomorrow.|Told about the new jackets; will come on Saturday.|\
        No answer, to be called again in the evening.|Asked whether the shoes are there in 38; put aside until tomorrow.|\
        Promised to pay after payday.|Has not been here for a while; was pleased about the call.|\
        Birthday greetings and 10% for the week.|Weekend discount on knitwear.|Photos of the new arrivals.|\
        Asked for the price from a photo.|Thanked for the purchase, asked whether everything fits.|\
        Asked to keep the bag until Friday.|Sent the offers for the holidays.|Sent pictures of the new dresses.|\
        Sent the price list for an order for the whole team.|Asked under a post how much the dress is.|\
        A seam came apart after the first wash: mended free of charge.|The zip sticks; promised to ask the supplier.|\
        5 of 5: quick and kind.|3 of 5: waited long at the till.|Met at the market, promised to drop in.|\
        The skirt has been shortened and can be collected.",
    tasks: "Order winter boots from the supplier|Change the shop window|Photograph the new arrivals|\
        Ask about the wholesale order|Pay the rent|Count the shoes in the stockroom|\
        Find somebody to mend the second mirror",
};
