import Calculators
import Pricing
import Testing
