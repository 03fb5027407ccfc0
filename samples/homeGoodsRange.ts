// The products of the home goods shop, and the places its customers live in.

/** Price in pounds. Weight is how often a product is chosen. */
export type Product = { name: string; price: number; weight: number };

export const HOME_GOODS: readonly Product[] = [
  { name: "Tea towel, striped", price: 6.5, weight: 9 },
  { name: "Beeswax candle, pair", price: 8.9, weight: 9 },
  { name: "Enamel mug", price: 7.25, weight: 10 },
  { name: "Drawer liner", price: 4.2, weight: 5 },
  { name: "Dish brush", price: 3.95, weight: 8 },
  { name: "Linen napkins, set of 4", price: 22, weight: 7 },
  { name: "Stoneware bowl", price: 14.5, weight: 9 },
  { name: "Stoneware plate", price: 16.75, weight: 8 },
  { name: 'Picture frame 8" x 10"', price: 12.4, weight: 6 },
  { name: 'Picture frame 12" x 16"', price: 19.8, weight: 4 },
  { name: '"Harbour" throw, wool', price: 64, weight: 4 },
  { name: '"Harbour" cushion cover', price: 18.5, weight: 6 },
  { name: "Oak serving board", price: 34, weight: 5 },
  { name: "Glass carafe, 1 l", price: 24.9, weight: 4 },
  { name: "Jute rug, small", price: 48, weight: 3 },
  { name: "Jute rug, large", price: 129, weight: 2 },
  { name: 'Table lamp, brass, 10" shade', price: 79, weight: 3 },
  { name: "Floor lamp, oak", price: 185, weight: 1 },
  { name: "Duvet cover, washed linen", price: 112, weight: 2 },
  { name: "Pillowcases, pair", price: 29.5, weight: 5 },
  { name: "Bath towel, waffle", price: 21.6, weight: 7 },
  { name: "Laundry basket, willow", price: 42.5, weight: 3 },
  { name: "Wall clock", price: 38, weight: 3 },
  { name: "Stool, ash", price: 95, weight: 2 },
  { name: "Armchair, bouclé", price: 340, weight: 1 },
  { name: "Planter, terracotta", price: 11.9, weight: 7 },
];

export const FREE_SWATCH = "Fabric swatch, free sample";

export const PLACES: readonly { country: string; city: string; weight: number }[] = [
  { country: "United Kingdom", city: "London", weight: 30 },
  { country: "United Kingdom", city: "Manchester", weight: 14 },
  { country: "United Kingdom", city: "Bristol", weight: 10 },
  { country: "United Kingdom", city: "Edinburgh", weight: 9 },
  { country: "United Kingdom", city: "Kirkby Stephen", weight: 3 },
  { country: "Ireland", city: "Dublin", weight: 8 },
  { country: "Ireland", city: "Cork", weight: 4 },
  { country: "France", city: "Lyon", weight: 5 },
  { country: "Germany", city: "Köln", weight: 6 },
  { country: "Netherlands", city: "'s-Hertogenbosch", weight: 3 },
];

/** The channels, and the weight of each among customers. */
export const CHANNELS = ["Web", "App", "Marketplace", "Shop"] as const;
export const CHANNEL_WEIGHTS = [50, 22, 18, 10] as const;
