// TCO: alternatives compared over years, with capital and running cost, growth, discounting and break-even.
//
// It looks no price up and formats nothing.
