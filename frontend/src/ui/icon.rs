//! The icons: one open set, one stroke weight, under the names of what they mean here.
//!
//! The drawings come from the crate `icondata_lu`; only those named here end in the page. To add one, add a line to the table.

use leptos::prelude::*;

/// Makes the enum, the list of all and the way to the drawings from one table: what it means, its name, its drawing.
macro_rules! icons {
    ($($doc:literal $name:ident $drawing:ident,)+) => {
        /// An icon by what it means. Written straight into a view (`{Icon::Plus}`) it is decoration, hidden from screen readers.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Icon { $(#[doc = $doc] $name,)+ }

        impl Icon {
            /// Every icon, for the gallery.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// What stands inside its `<svg>`, drawn on a grid of 24.
            fn body(self) -> &'static str {
                match self { $(Self::$name => icondata_lu::$drawing.data,)+ }
            }
        }
    };
}

icons! {
    "The start page." Home LuHouse,
    "To-do centre." Todo LuListTodo,
    "Leads." Lead LuMagnet,
    "Customers." Customer LuBuilding2,
    "Contacts." Contact LuContactRound,
    "Opportunities." Opportunity LuTarget,
    "Contracts." Contract LuFilePenLine,
    "Payments." Payment LuBanknote,
    "Payment plans." Plan LuCalendarCheck,
    "Invoices." Invoice LuReceiptText,
    "Follow-up visits." Visit LuHeadset,
    "Products." Product LuPackage,
    "Marketing campaigns." Campaign LuWaves,
    "Pools." Pool LuInbox,
    "Reports." Report LuChartColumn,
    "The finance suite." Books LuBookOpen,
    "Expenses and accounts." Wallet LuWallet,
    "Bank accounts." Bank LuLandmark,
    "Purchase and sales orders." Cart LuShoppingCart,
    "Deliveries." Truck LuTruck,
    "Subscriptions and recurring things." Repeat LuRepeat,
    "Taxes and sums." Calculator LuCalculator,
    "Stage and approval flows." Workflow LuWorkflow,
    "Integrations." Plug LuPlug,
    "Search." Search LuSearch,
    "Filters." Filter LuFunnel,
    "View options." Sliders LuSlidersHorizontal,
    "Columns of a table." Columns LuColumns3,
    "Table view." Table LuTable,
    "List view." List LuList,
    "Board view." Board LuKanban,
    "A column that can be sorted." Sort LuChevronsUpDown,
    "Sorted upwards." SortAsc LuArrowUp,
    "Sorted downwards." SortDesc LuArrowDown,
    "Create or add." Plus LuPlus,
    "Take away." Minus LuMinus,
    "Edit." Pencil LuPencil,
    "Delete." Trash LuTrash2,
    "Not starred." Star LuStar,
    "Starred." StarFilled LuStar,
    "Saved views." Bookmark LuBookmark,
    "Tags and categories." Tag LuTag,
    "People, team." Users LuUsers,
    "A person." User LuUser,
    "Invite a person." UserPlus LuUserPlus,
    "Department or company." Building LuBuilding,
    "Settings." Settings LuSettings,
    "Notifications." Bell LuBell,
    "Announcements." Megaphone LuMegaphone,
    "Help." Help LuCircleHelp,
    "Sign out." LogOut LuLogOut,
    "Opens downwards." ChevronDown LuChevronDown,
    "Closes upwards." ChevronUp LuChevronUp,
    "Previous." ChevronLeft LuChevronLeft,
    "Next." ChevronRight LuChevronRight,
    "First page." ChevronFirst LuChevronFirst,
    "Last page." ChevronLast LuChevronLast,
    "Back." ArrowLeft LuArrowLeft,
    "Forward." ArrowRight LuArrowRight,
    "Up." ArrowUp LuArrowUp,
    "Down." ArrowDown LuArrowDown,
    "Opens elsewhere." External LuExternalLink,
    "Close or remove." X LuX,
    "Chosen or done." Check LuCheck,
    "More actions." More LuEllipsis,
    "Upload." Upload LuUpload,
    "Download or export." Download LuDownload,
    "Import a file." Import LuFileInput,
    "Change of owner." Transfer LuArrowRightLeft,
    "Merge records." Merge LuMerge,
    "Attachment." Paperclip LuPaperclip,
    "Picture." Image LuImage,
    "Take a picture." Camera LuCamera,
    "Telephone." Phone LuPhone,
    "Mobile device or phone number." Device LuSmartphone,
    "E-mail." Mail LuMail,
    "Message or follow-up." Message LuMessageSquare,
    "Send." Send LuSend,
    "Date." Calendar LuCalendar,
    "Next follow-up." CalendarClock LuCalendarClock,
    "Time." Clock LuClock,
    "Linked record." Link LuLink,
    "Undo a link." Unlink LuUnlink,
    "Locked." Lock LuLock,
    "Unlocked." Unlock LuLockOpen,
    "Operation log." History LuHistory,
    "Visible." Eye LuEye,
    "Hidden." EyeOff LuEyeOff,
    "Copy." Copy LuCopy,
    "Load again." Refresh LuRefreshCw,
    "Undo." Undo LuUndo2,
    "Bring back." Restore LuRotateCcw,
    "No connection." WifiOff LuWifiOff,
    "Light theme." Sun LuSun,
    "Dark theme." Moon LuMoon,
    "Theme of the system." Monitor LuMonitor,
    "Language or web site." Globe LuGlobe,
    "App switcher." Apps LuLayoutGrid,
    "Open the navigation." Menu LuMenu,
    "Collapse the rail." Panel LuPanelLeft,
    "Open in the side panel." Peek LuPanelRight,
    "Open in full." Expand LuMaximize2,
    "Information." Info LuInfo,
    "Warning." Warning LuTriangleAlert,
    "Error." Error LuCircleAlert,
    "Success." Success LuCircleCheck,
    "Not allowed or cancelled." Ban LuBan,
    "Address or place." MapPin LuMapPin,
    "Percentage field." Percent LuPercent,
    "Number field." Hash LuHash,
    "Text field." Text LuType,
    "Yes-no field." Toggle LuToggleRight,
    "Option field." Option LuCircleDot,
    "Mention." At LuAtSign,
    "Amount." Money LuCircleDollarSign,
    "Drag handle." Drag LuGripVertical,
    "Password or key." Key LuKeyRound,
    "Rights and security." Shield LuShield,
    "File." File LuFile,
    "Document." FileText LuFileText,
    "Folder." Folder LuFolder,
    "Archive." Archive LuArchive,
    "Stages." Layers LuLayers,
    "Organisation tree." Network LuNetwork,
    "Print." Printer LuPrinter,
    "Save." Save LuSave,
    "Suggestion." Sparkles LuSparkles,
    "Automation." Zap LuZap,
    "Pinned filter." Pin LuPin,
    "A feature that is being tried." Lab LuFlaskConical,
    "Room on the disk." Database LuDatabase,
}

impl Icon {
    /// The decorative drawing: `aria-hidden`, sized by the text around it.
    pub fn view(self) -> AnyView {
        // The set has outlines only: what is on is its outline, filled.
        let filled = matches!(self, Self::StarFilled);
        view! {
            <svg
                class="icon"
                class:icon--filled=filled
                viewBox="0 0 24 24"
                fill="none"
                stroke="currentColor"
                aria-hidden="true"
                focusable="false"
                inner_html=self.body()
            ></svg>
        }
        .into_any()
    }

    /// A drawing that carries meaning by itself: has an accessible name and a tooltip.
    pub fn named(self, name: impl Into<String>) -> AnyView {
        let name = name.into();
        view! {
            <span class="icon-named" role="img" aria-label=name.clone() title=name>
                {self.view()}
            </span>
        }
        .into_any()
    }
}

impl IntoRender for Icon {
    type Output = AnyView;

    fn into_render(self) -> Self::Output {
        self.view()
    }
}
