"""What requests carry and answers say. A model is loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any, TYPE_CHECKING

if TYPE_CHECKING:
    from .api_keys import ApiKey as ApiKey
    from .api_keys import ApiKeyPage as ApiKeyPage
    from .api_keys import CreateApiKeyRequest as CreateApiKeyRequest
    from .api_keys import CreatedApiKey as CreatedApiKey
    from .api_keys import Environment as Environment
    from .api_keys import RollApiKeyRequest as RollApiKeyRequest
    from .api_keys import RolledApiKey as RolledApiKey
    from .audit import ActorKind as ActorKind
    from .audit import AuditAction as AuditAction
    from .audit import AuditActor as AuditActor
    from .audit import AuditPage as AuditPage
    from .audit import AuditRecord as AuditRecord
    from .audit import AuditSubject as AuditSubject
    from .backtests import Backtest as Backtest
    from .backtests import BacktestApproximation as BacktestApproximation
    from .backtests import BacktestArm as BacktestArm
    from .backtests import BacktestComparison as BacktestComparison
    from .backtests import BacktestDecile as BacktestDecile
    from .backtests import BacktestOrder as BacktestOrder
    from .backtests import BacktestPage as BacktestPage
    from .backtests import BacktestProgress as BacktestProgress
    from .backtests import BacktestReport as BacktestReport
    from .backtests import BacktestRequest as BacktestRequest
    from .backtests import BacktestRule as BacktestRule
    from .backtests import BacktestStatus as BacktestStatus
    from .backtests import BacktestSummary as BacktestSummary
    from .backtests import BacktestTier as BacktestTier
    from .backtests import BacktestTotals as BacktestTotals
    from .certificates import Certificate as Certificate
    from .certificates import CertificatePage as CertificatePage
    from .certificates import RegisterCertificateRequest as RegisterCertificateRequest
    from .customers import Address as Address
    from .customers import AddressPatch as AddressPatch
    from .customers import AddressRequest as AddressRequest
    from .customers import Balance as Balance
    from .customers import BalanceAdjustmentRequest as BalanceAdjustmentRequest
    from .customers import CreditBuckets as CreditBuckets
    from .customers import CreditEntry as CreditEntry
    from .customers import Customer as Customer
    from .customers import CustomerPage as CustomerPage
    from .customers import CustomerPatch as CustomerPatch
    from .customers import CustomerSummary as CustomerSummary
    from .customers import CustomerToken as CustomerToken
    from .customers import DestroyedData as DestroyedData
    from .customers import EnrolmentRequest as EnrolmentRequest
    from .customers import ErasureCertificate as ErasureCertificate
    from .customers import ExpiringPoints as ExpiringPoints
    from .customers import ExportPage as ExportPage
    from .customers import ExportRecord as ExportRecord
    from .customers import ExportSection as ExportSection
    from .customers import LedgerEntry as LedgerEntry
    from .customers import LedgerPage as LedgerPage
    from .customers import LookupRequest as LookupRequest
    from .customers import MovementResult as MovementResult
    from .customers import NextTier as NextTier
    from .customers import PointsConversionRequest as PointsConversionRequest
    from .customers import PointsEntry as PointsEntry
    from .customers import PointsTransferRequest as PointsTransferRequest
    from .customers import UnknownLedgerEntry as UnknownLedgerEntry
    from .events import EventRequest as EventRequest
    from .events import EventResult as EventResult
    from .ledger import IssuerPosting as IssuerPosting
    from .ledger import IssuerSide as IssuerSide
    from .ledger import LedgerTransaction as LedgerTransaction
    from .ledger import LotReference as LotReference
    from .ledger import LotUse as LotUse
    from .ledger import Receipt as Receipt
    from .ledger import ReceiptBlock as ReceiptBlock
    from .ledger import ReceiptEvent as ReceiptEvent
    from .ledger import ReceiptLink as ReceiptLink
    from .ledger import ReceiptPostings as ReceiptPostings
    from .ledger import ReceiptStripe as ReceiptStripe
    from .ledger import TransactionEntry as TransactionEntry
    from .ledger import TransactionEvent as TransactionEvent
    from .ledger import TransactionLot as TransactionLot
    from .ledger import TransactionSeal as TransactionSeal
    from .lists import NamedList as NamedList
    from .lists import NamedListPage as NamedListPage
    from .lists import NamedListSummary as NamedListSummary
    from .lists import PutListRequest as PutListRequest
    from .orders import BatchOutcome as BatchOutcome
    from .orders import BatchOutcomeStatus as BatchOutcomeStatus
    from .orders import Cancellation as Cancellation
    from .orders import FieldError as FieldError
    from .orders import Holdings as Holdings
    from .orders import LineItem as LineItem
    from .orders import Order as Order
    from .orders import OrderBatchRequest as OrderBatchRequest
    from .orders import OrderBatchResult as OrderBatchResult
    from .orders import OrderResult as OrderResult
    from .orders import OrderReturn as OrderReturn
    from .orders import OrderStatus as OrderStatus
    from .orders import ParkedReturn as ParkedReturn
    from .orders import Problem as Problem
    from .orders import ReturnLineRequest as ReturnLineRequest
    from .orders import ReturnOutcome as ReturnOutcome
    from .orders import ReturnRequest as ReturnRequest
    from .orders import ReturnResult as ReturnResult
    from .orders import SimulationRequest as SimulationRequest
    from .orders import TierChange as TierChange
    from .orders import UnknownReturnOutcome as UnknownReturnOutcome
    from .programme import AccountPolicies as AccountPolicies
    from .programme import AccountPoliciesRequest as AccountPoliciesRequest
    from .programme import AccountPolicy as AccountPolicy
    from .programme import AccountPolicyRequest as AccountPolicyRequest
    from .programme import AdjustmentLimits as AdjustmentLimits
    from .programme import AdjustmentLimitsRequest as AdjustmentLimitsRequest
    from .programme import AttributeDeclaration as AttributeDeclaration
    from .programme import AttributeDeclarationRequest as AttributeDeclarationRequest
    from .programme import AttributeType as AttributeType
    from .programme import ConversionRate as ConversionRate
    from .programme import ConversionRateRequest as ConversionRateRequest
    from .programme import ExpiryKind as ExpiryKind
    from .programme import ExpiryPolicy as ExpiryPolicy
    from .programme import ExpiryPolicyRequest as ExpiryPolicyRequest
    from .programme import NegativeBalancePolicy as NegativeBalancePolicy
    from .programme import Programme as Programme
    from .programme import ProgrammeRequest as ProgrammeRequest
    from .programme import Tier as Tier
    from .programme import TierDowngrade as TierDowngrade
    from .programme import TierMeasure as TierMeasure
    from .programme import TierPeriod as TierPeriod
    from .programme import TierPeriodKind as TierPeriodKind
    from .programme import TierPeriodRequest as TierPeriodRequest
    from .programme import TierPolicy as TierPolicy
    from .programme import TierPolicyRequest as TierPolicyRequest
    from .programme import TierRequest as TierRequest
    from .programme import TierWindow as TierWindow
    from .programme import TierWindowKind as TierWindowKind
    from .programme import TierWindowRequest as TierWindowRequest
    from .programme import TransferPolicy as TransferPolicy
    from .programme import TransferPolicyRequest as TransferPolicyRequest
    from .redemptions import CaptureRequest as CaptureRequest
    from .redemptions import HoldRequest as HoldRequest
    from .redemptions import Redemption as Redemption
    from .redemptions import RedemptionPage as RedemptionPage
    from .redemptions import RedemptionRequest as RedemptionRequest
    from .redemptions import RedemptionResult as RedemptionResult
    from .redemptions import RedemptionStatus as RedemptionStatus
    from .rule_sets import ActivateRuleSetRequest as ActivateRuleSetRequest
    from .rule_sets import ActivationRecord as ActivationRecord
    from .rule_sets import ActivationRecordPage as ActivationRecordPage
    from .rule_sets import ActivationStatus as ActivationStatus
    from .rule_sets import Complexity as Complexity
    from .rule_sets import CustomerShare as CustomerShare
    from .rule_sets import CustomerShareRequest as CustomerShareRequest
    from .rule_sets import DeactivateRuleSetRequest as DeactivateRuleSetRequest
    from .rule_sets import DeactivationStatus as DeactivationStatus
    from .rule_sets import DeclarationChange as DeclarationChange
    from .rule_sets import DeclarationChangeKind as DeclarationChangeKind
    from .rule_sets import DeclarationKind as DeclarationKind
    from .rule_sets import Diagnostic as Diagnostic
    from .rule_sets import DiagnosticCode as DiagnosticCode
    from .rule_sets import DiagnosticSeverity as DiagnosticSeverity
    from .rule_sets import DiagnosticWitness as DiagnosticWitness
    from .rule_sets import Liability as Liability
    from .rule_sets import LiabilityBound as LiabilityBound
    from .rule_sets import LineChange as LineChange
    from .rule_sets import LineChangeKind as LineChangeKind
    from .rule_sets import RelatedPlace as RelatedPlace
    from .rule_sets import RuleLiability as RuleLiability
    from .rule_sets import RuleSet as RuleSet
    from .rule_sets import RuleSetActivation as RuleSetActivation
    from .rule_sets import RuleSetDeactivation as RuleSetDeactivation
    from .rule_sets import RuleSetDiff as RuleSetDiff
    from .rule_sets import RuleSetPage as RuleSetPage
    from .rule_sets import RuleSetValidation as RuleSetValidation
    from .rule_sets import RuleSetVersion as RuleSetVersion
    from .rule_sets import RuleSetVersionStatus as RuleSetVersionStatus
    from .rule_sets import RuleSetVersionSummary as RuleSetVersionSummary
    from .rule_sets import SaveRuleSetRequest as SaveRuleSetRequest
    from .rule_sets import SavedRuleSet as SavedRuleSet
    from .rule_sets import SourceEdit as SourceEdit
    from .rule_sets import SourceSpan as SourceSpan
    from .rule_sets import SuggestedFix as SuggestedFix
    from .rule_sets import ValidateRuleSetRequest as ValidateRuleSetRequest
    from .sandbox import ClockRequest as ClockRequest
    from .sandbox import ClockResult as ClockResult
    from .security_policy import SecurityPolicy as SecurityPolicy
    from .security_policy import SecurityPolicyRequest as SecurityPolicyRequest
    from .security_policy import SignaturePolicy as SignaturePolicy
    from .shared import AccountKind as AccountKind
    from .shared import BalanceBucket as BalanceBucket
    from .shared import GroupMode as GroupMode
    from .shared import LedgerEntryType as LedgerEntryType
    from .shared import LineItemKind as LineItemKind
    from .shared import LineItemRequest as LineItemRequest
    from .shared import OrderRequest as OrderRequest
    from .shared import PointsBuckets as PointsBuckets
    from .shared import RuleSetTrace as RuleSetTrace
    from .shared import RuleSetVersionRef as RuleSetVersionRef
    from .shared import RuleShare as RuleShare
    from .shared import Scope as Scope
    from .shared import Simulation as Simulation
    from .shared import Trace as Trace
    from .shared import TracedClaim as TracedClaim
    from .shared import TracedEffect as TracedEffect
    from .shared import TracedExclusion as TracedExclusion
    from .shared import TracedExpression as TracedExpression
    from .shared import TracedGrant as TracedGrant
    from .shared import TracedLimit as TracedLimit
    from .shared import TracedLocalTime as TracedLocalTime
    from .shared import TracedLoss as TracedLoss
    from .shared import TracedMultiplication as TracedMultiplication
    from .shared import TracedRounding as TracedRounding
    from .shared import TracedRule as TracedRule
    from .shared import TracedRuleResult as TracedRuleResult
    from .shared import TracedStep as TracedStep
    from .shared import TracedTotal as TracedTotal
    from .shared import Units as Units
    from .shared import UnknownTracedEffect as UnknownTracedEffect
    from .shared import UnknownTracedStep as UnknownTracedStep

_PLACES = {
    "api_keys": (
        "ApiKey",
        "ApiKeyPage",
        "CreateApiKeyRequest",
        "CreatedApiKey",
        "Environment",
        "RollApiKeyRequest",
        "RolledApiKey",
    ),
    "audit": ("ActorKind", "AuditAction", "AuditActor", "AuditPage", "AuditRecord", "AuditSubject"),
    "backtests": (
        "Backtest",
        "BacktestApproximation",
        "BacktestArm",
        "BacktestComparison",
        "BacktestDecile",
        "BacktestOrder",
        "BacktestPage",
        "BacktestProgress",
        "BacktestReport",
        "BacktestRequest",
        "BacktestRule",
        "BacktestStatus",
        "BacktestSummary",
        "BacktestTier",
        "BacktestTotals",
    ),
    "certificates": ("Certificate", "CertificatePage", "RegisterCertificateRequest"),
    "customers": (
        "Address",
        "AddressPatch",
        "AddressRequest",
        "Balance",
        "BalanceAdjustmentRequest",
        "CreditBuckets",
        "CreditEntry",
        "Customer",
        "CustomerPage",
        "CustomerPatch",
        "CustomerSummary",
        "CustomerToken",
        "DestroyedData",
        "EnrolmentRequest",
        "ErasureCertificate",
        "ExpiringPoints",
        "ExportPage",
        "ExportRecord",
        "ExportSection",
        "LedgerEntry",
        "LedgerPage",
        "LookupRequest",
        "MovementResult",
        "NextTier",
        "PointsConversionRequest",
        "PointsEntry",
        "PointsTransferRequest",
        "UnknownLedgerEntry",
    ),
    "events": ("EventRequest", "EventResult"),
    "ledger": (
        "IssuerPosting",
        "IssuerSide",
        "LedgerTransaction",
        "LotReference",
        "LotUse",
        "Receipt",
        "ReceiptBlock",
        "ReceiptEvent",
        "ReceiptLink",
        "ReceiptPostings",
        "ReceiptStripe",
        "TransactionEntry",
        "TransactionEvent",
        "TransactionLot",
        "TransactionSeal",
    ),
    "lists": ("NamedList", "NamedListPage", "NamedListSummary", "PutListRequest"),
    "orders": (
        "BatchOutcome",
        "BatchOutcomeStatus",
        "Cancellation",
        "FieldError",
        "Holdings",
        "LineItem",
        "Order",
        "OrderBatchRequest",
        "OrderBatchResult",
        "OrderResult",
        "OrderReturn",
        "OrderStatus",
        "ParkedReturn",
        "Problem",
        "ReturnLineRequest",
        "ReturnOutcome",
        "ReturnRequest",
        "ReturnResult",
        "SimulationRequest",
        "TierChange",
        "UnknownReturnOutcome",
    ),
    "programme": (
        "AccountPolicies",
        "AccountPoliciesRequest",
        "AccountPolicy",
        "AccountPolicyRequest",
        "AdjustmentLimits",
        "AdjustmentLimitsRequest",
        "AttributeDeclaration",
        "AttributeDeclarationRequest",
        "AttributeType",
        "ConversionRate",
        "ConversionRateRequest",
        "ExpiryKind",
        "ExpiryPolicy",
        "ExpiryPolicyRequest",
        "NegativeBalancePolicy",
        "Programme",
        "ProgrammeRequest",
        "Tier",
        "TierDowngrade",
        "TierMeasure",
        "TierPeriod",
        "TierPeriodKind",
        "TierPeriodRequest",
        "TierPolicy",
        "TierPolicyRequest",
        "TierRequest",
        "TierWindow",
        "TierWindowKind",
        "TierWindowRequest",
        "TransferPolicy",
        "TransferPolicyRequest",
    ),
    "redemptions": (
        "CaptureRequest",
        "HoldRequest",
        "Redemption",
        "RedemptionPage",
        "RedemptionRequest",
        "RedemptionResult",
        "RedemptionStatus",
    ),
    "rule_sets": (
        "ActivateRuleSetRequest",
        "ActivationRecord",
        "ActivationRecordPage",
        "ActivationStatus",
        "Complexity",
        "CustomerShare",
        "CustomerShareRequest",
        "DeactivateRuleSetRequest",
        "DeactivationStatus",
        "DeclarationChange",
        "DeclarationChangeKind",
        "DeclarationKind",
        "Diagnostic",
        "DiagnosticCode",
        "DiagnosticSeverity",
        "DiagnosticWitness",
        "Liability",
        "LiabilityBound",
        "LineChange",
        "LineChangeKind",
        "RelatedPlace",
        "RuleLiability",
        "RuleSet",
        "RuleSetActivation",
        "RuleSetDeactivation",
        "RuleSetDiff",
        "RuleSetPage",
        "RuleSetValidation",
        "RuleSetVersion",
        "RuleSetVersionStatus",
        "RuleSetVersionSummary",
        "SaveRuleSetRequest",
        "SavedRuleSet",
        "SourceEdit",
        "SourceSpan",
        "SuggestedFix",
        "ValidateRuleSetRequest",
    ),
    "sandbox": ("ClockRequest", "ClockResult"),
    "security_policy": ("SecurityPolicy", "SecurityPolicyRequest", "SignaturePolicy"),
    "shared": (
        "AccountKind",
        "BalanceBucket",
        "GroupMode",
        "LedgerEntryType",
        "LineItemKind",
        "LineItemRequest",
        "OrderRequest",
        "PointsBuckets",
        "RuleSetTrace",
        "RuleSetVersionRef",
        "RuleShare",
        "Scope",
        "Simulation",
        "Trace",
        "TracedClaim",
        "TracedEffect",
        "TracedExclusion",
        "TracedExpression",
        "TracedGrant",
        "TracedLimit",
        "TracedLocalTime",
        "TracedLoss",
        "TracedMultiplication",
        "TracedRounding",
        "TracedRule",
        "TracedRuleResult",
        "TracedStep",
        "TracedTotal",
        "Units",
        "UnknownTracedEffect",
        "UnknownTracedStep",
    ),
}

__all__ = [
    "AccountKind",
    "AccountPolicies",
    "AccountPoliciesRequest",
    "AccountPolicy",
    "AccountPolicyRequest",
    "ActivateRuleSetRequest",
    "ActivationRecord",
    "ActivationRecordPage",
    "ActivationStatus",
    "ActorKind",
    "Address",
    "AddressPatch",
    "AddressRequest",
    "AdjustmentLimits",
    "AdjustmentLimitsRequest",
    "ApiKey",
    "ApiKeyPage",
    "AttributeDeclaration",
    "AttributeDeclarationRequest",
    "AttributeType",
    "AuditAction",
    "AuditActor",
    "AuditPage",
    "AuditRecord",
    "AuditSubject",
    "Backtest",
    "BacktestApproximation",
    "BacktestArm",
    "BacktestComparison",
    "BacktestDecile",
    "BacktestOrder",
    "BacktestPage",
    "BacktestProgress",
    "BacktestReport",
    "BacktestRequest",
    "BacktestRule",
    "BacktestStatus",
    "BacktestSummary",
    "BacktestTier",
    "BacktestTotals",
    "Balance",
    "BalanceAdjustmentRequest",
    "BalanceBucket",
    "BatchOutcome",
    "BatchOutcomeStatus",
    "Cancellation",
    "CaptureRequest",
    "Certificate",
    "CertificatePage",
    "ClockRequest",
    "ClockResult",
    "Complexity",
    "ConversionRate",
    "ConversionRateRequest",
    "CreateApiKeyRequest",
    "CreatedApiKey",
    "CreditBuckets",
    "CreditEntry",
    "Customer",
    "CustomerPage",
    "CustomerPatch",
    "CustomerShare",
    "CustomerShareRequest",
    "CustomerSummary",
    "CustomerToken",
    "DeactivateRuleSetRequest",
    "DeactivationStatus",
    "DeclarationChange",
    "DeclarationChangeKind",
    "DeclarationKind",
    "DestroyedData",
    "Diagnostic",
    "DiagnosticCode",
    "DiagnosticSeverity",
    "DiagnosticWitness",
    "EnrolmentRequest",
    "Environment",
    "ErasureCertificate",
    "EventRequest",
    "EventResult",
    "ExpiringPoints",
    "ExpiryKind",
    "ExpiryPolicy",
    "ExpiryPolicyRequest",
    "ExportPage",
    "ExportRecord",
    "ExportSection",
    "FieldError",
    "GroupMode",
    "HoldRequest",
    "Holdings",
    "IssuerPosting",
    "IssuerSide",
    "LedgerEntry",
    "LedgerEntryType",
    "LedgerPage",
    "LedgerTransaction",
    "Liability",
    "LiabilityBound",
    "LineChange",
    "LineChangeKind",
    "LineItem",
    "LineItemKind",
    "LineItemRequest",
    "LookupRequest",
    "LotReference",
    "LotUse",
    "MovementResult",
    "NamedList",
    "NamedListPage",
    "NamedListSummary",
    "NegativeBalancePolicy",
    "NextTier",
    "Order",
    "OrderBatchRequest",
    "OrderBatchResult",
    "OrderRequest",
    "OrderResult",
    "OrderReturn",
    "OrderStatus",
    "ParkedReturn",
    "PointsBuckets",
    "PointsConversionRequest",
    "PointsEntry",
    "PointsTransferRequest",
    "Problem",
    "Programme",
    "ProgrammeRequest",
    "PutListRequest",
    "Receipt",
    "ReceiptBlock",
    "ReceiptEvent",
    "ReceiptLink",
    "ReceiptPostings",
    "ReceiptStripe",
    "Redemption",
    "RedemptionPage",
    "RedemptionRequest",
    "RedemptionResult",
    "RedemptionStatus",
    "RegisterCertificateRequest",
    "RelatedPlace",
    "ReturnLineRequest",
    "ReturnOutcome",
    "ReturnRequest",
    "ReturnResult",
    "RollApiKeyRequest",
    "RolledApiKey",
    "RuleLiability",
    "RuleSet",
    "RuleSetActivation",
    "RuleSetDeactivation",
    "RuleSetDiff",
    "RuleSetPage",
    "RuleSetTrace",
    "RuleSetValidation",
    "RuleSetVersion",
    "RuleSetVersionRef",
    "RuleSetVersionStatus",
    "RuleSetVersionSummary",
    "RuleShare",
    "SaveRuleSetRequest",
    "SavedRuleSet",
    "Scope",
    "SecurityPolicy",
    "SecurityPolicyRequest",
    "SignaturePolicy",
    "Simulation",
    "SimulationRequest",
    "SourceEdit",
    "SourceSpan",
    "SuggestedFix",
    "Tier",
    "TierChange",
    "TierDowngrade",
    "TierMeasure",
    "TierPeriod",
    "TierPeriodKind",
    "TierPeriodRequest",
    "TierPolicy",
    "TierPolicyRequest",
    "TierRequest",
    "TierWindow",
    "TierWindowKind",
    "TierWindowRequest",
    "Trace",
    "TracedClaim",
    "TracedEffect",
    "TracedExclusion",
    "TracedExpression",
    "TracedGrant",
    "TracedLimit",
    "TracedLocalTime",
    "TracedLoss",
    "TracedMultiplication",
    "TracedRounding",
    "TracedRule",
    "TracedRuleResult",
    "TracedStep",
    "TracedTotal",
    "TransactionEntry",
    "TransactionEvent",
    "TransactionLot",
    "TransactionSeal",
    "TransferPolicy",
    "TransferPolicyRequest",
    "Units",
    "UnknownLedgerEntry",
    "UnknownReturnOutcome",
    "UnknownTracedEffect",
    "UnknownTracedStep",
    "ValidateRuleSetRequest",
]


def __getattr__(name: str) -> Any:
    for module, names in _PLACES.items():
        if name in names:
            return getattr(import_module(f".{module}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(__all__)
